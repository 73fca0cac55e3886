package com.khaacho.notification.http;

import com.khaacho.notification.ChannelKind;
import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * The account at Twilio.
 *
 * @param accountSid null: the channel is off
 * @param whatsAppFrom our number at WhatsApp in E.164; null: no WhatsApp
 * @param smsFrom our number for SMS in E.164; null: no SMS
 * @param api without a slash at its end
 */
public record TwilioSettings(String accountSid, String authToken, String whatsAppFrom, String smsFrom, URI api) {

    /** No channel. */
    public static final TwilioSettings OFF =
            new TwilioSettings(null, null, null, null, URI.create("https://api.twilio.com"));

    public TwilioSettings {
        if (accountSid != null && (authToken == null || (whatsAppFrom == null && smsFrom == null))) {
            throw new IllegalArgumentException("khaacho.twilio.auth-token, or both khaacho.twilio.whatsapp-from and"
                    + " khaacho.twilio.sms-from, are missing although the account is set");
        }
    }

    /** From the keys that begin with {@code khaacho.twilio}. */
    public static TwilioSettings of(Config config) {
        return new TwilioSettings(
                value(config, "khaacho.twilio.account-sid"),
                value(config, "khaacho.twilio.auth-token"),
                value(config, "khaacho.twilio.whatsapp-from"),
                value(config, "khaacho.twilio.sms-from"),
                URI.create(config.getOptionalValue("khaacho.twilio.api-url", String.class)
                        .orElse("https://api.twilio.com")));
    }

    /** Null when it is not set or blank. */
    static String value(Config config, String key) {
        return config.getOptionalValue(key, String.class)
                .filter(value -> !value.isBlank())
                .orElse(null);
    }

    /** Our number on this channel; null when it is off. */
    public String from(ChannelKind kind) {
        return accountSid == null ? null : kind == ChannelKind.SMS ? smsFrom : whatsAppFrom;
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "TwilioSettings[" + api + "]";
    }
}
