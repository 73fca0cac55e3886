package com.khaacho.chat;

import com.khaacho.notification.ChannelKind;
import java.util.Set;

/**
 * How messages come in.
 *
 * @param channels that are on, of WHATSAPP, SMS and WHATSAPP_META; with none of them there is no hook
 * @param authToken that signs what Twilio sends, or null without Twilio
 * @param hookUrl the address as Twilio calls it, which is signed, or null without Twilio
 * @param metaSecret of the app, that signs what Meta sends, or null without Meta
 * @param metaVerifyToken that Meta says when the hook is entered there, or null without Meta
 * @param quietSeconds of silence after which messages are answered together, 0 to 300
 * @param maxMessages that are answered without waiting for silence, 1 to 100
 */
public record ChatSettings(
        Set<ChannelKind> channels,
        String authToken,
        String hookUrl,
        String metaSecret,
        String metaVerifyToken,
        int quietSeconds,
        int maxMessages) {

    private static final int MAX_QUIET = 300;
    private static final int MAX_MESSAGES = 100;

    public ChatSettings {
        channels = Set.copyOf(channels);
        boolean twilio = channels.contains(ChannelKind.WHATSAPP) || channels.contains(ChannelKind.SMS);
        if (twilio && (authToken == null || hookUrl == null)) {
            throw new IllegalArgumentException("khaacho.twilio.hook-url is missing although the account is set");
        }
        if (channels.contains(ChannelKind.WHATSAPP_META) && (metaSecret == null || metaVerifyToken == null)) {
            throw new IllegalArgumentException(
                    "khaacho.meta.app-secret or khaacho.meta.verify-token is missing although"
                            + " the access token is set");
        }
        if (quietSeconds < 0 || quietSeconds > MAX_QUIET) {
            throw new IllegalArgumentException("khaacho.chat.quiet-seconds must be 0 to 300");
        }
        if (maxMessages < 1 || maxMessages > MAX_MESSAGES) {
            throw new IllegalArgumentException("khaacho.chat.max-messages must be 1 to 100");
        }
    }

    public boolean isOn() {
        return !channels.isEmpty();
    }

    /** Keeps tokens out of logs. */
    @Override
    public String toString() {
        return "ChatSettings" + channels;
    }
}
