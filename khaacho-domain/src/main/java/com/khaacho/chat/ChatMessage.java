package com.khaacho.chat;

import com.khaacho.notification.ChannelKind;
import java.time.Instant;

/**
 * A message as its provider handed it over.
 *
 * @param id the provider's, 1 to 128 characters; the same message delivered twice has the same
 * @param via how it came, and how it is answered: WHATSAPP, WHATSAPP_META or SMS
 * @param sender a telephone number in E.164
 * @param text at most 65,536 characters
 * @param sentAt when it was sent or, where the provider does not say, when it came; messages are read in this order
 */
public record ChatMessage(String id, ChannelKind via, String sender, String text, Instant sentAt) {

    /** Keeps numbers and words out of logs. */
    @Override
    public String toString() {
        return "ChatMessage[" + id + "]";
    }
}
