package com.khaacho.chat.rest;

import com.khaacho.chat.ChatMessage;
import com.khaacho.notification.ChannelKind;
import com.khaacho.shared.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** Checks what a provider says that a message is. */
final class Incoming {

    private static final int MAX_ID = 128;
    private static final int MAX_TEXT = 65_536;

    private Incoming() {}

    /** One message; none without an id and a telephone number with its country, whom nobody could answer. */
    static List<ChatMessage> message(String id, ChannelKind via, String number, String text, Instant sentAt) {
        boolean named = !id.isBlank() && id.length() <= MAX_ID && id.indexOf(0) < 0;
        if (!named || text.length() > MAX_TEXT || !number.startsWith("+")) {
            return List.of();
        }
        // PostgreSQL has no NUL in texts.
        String clean = text.replace("\u0000", "");
        return PhoneNumber.read(number)
                .map(sender -> List.of(new ChatMessage(id, via, sender.e164(), clean, sentAt)))
                .orElse(List.of());
    }
}
