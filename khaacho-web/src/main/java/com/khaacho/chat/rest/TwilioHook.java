package com.khaacho.chat.rest;

import com.khaacho.chat.ChatMessage;
import com.khaacho.chat.ChatSettings;
import com.khaacho.chat.TwilioSignature;
import com.khaacho.notification.ChannelKind;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Twilio sends: a form, signed with the address that it was sent to. */
final class TwilioHook {

    private static final String WHATSAPP = "whatsapp:";

    private final ChatSettings settings;
    private final Clock clock;

    TwilioHook(ChatSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The message, or none where it is something else, such as a receipt: Twilio has nothing to mend. Empty when it is not
     * Twilio's.
     */
    Optional<List<ChatMessage>> read(byte[] body, String signature) {
        if (settings.authToken() == null || settings.hookUrl() == null) {
            return Optional.empty();
        }
        return FormBody.read(new String(body, StandardCharsets.UTF_8))
                .filter(form -> TwilioSignature.matches(settings.authToken(), settings.hookUrl(), form, signature))
                .map(this::messages);
    }

    private List<ChatMessage> messages(Map<String, String> form) {
        String from = form.getOrDefault("From", "");
        ChannelKind via = from.startsWith(WHATSAPP) ? ChannelKind.WHATSAPP : ChannelKind.SMS;
        boolean isReceipt = form.containsKey("MessageStatus") || !form.containsKey("Body");
        if (isReceipt || !settings.channels().contains(via)) {
            return List.of();
        }
        String number = via == ChannelKind.WHATSAPP ? from.substring(WHATSAPP.length()) : from;
        return Incoming.message(form.getOrDefault("MessageSid", ""), via, number, form.get("Body"), clock.instant());
    }
}
