package com.khaacho.notification.http;

import java.net.URI;
import org.eclipse.microprofile.config.Config;

/**
 * The account at Meta.
 *
 * @param accessToken null: the channel is off
 * @param phoneNumberId Meta's id of our number, which is not the number
 * @param api with its version, without a slash at its end
 */
public record MetaSettings(String accessToken, String phoneNumberId, URI api) {

    private static final String API = "https://graph.facebook.com/v23.0";

    /** No channel. */
    public static final MetaSettings OFF = new MetaSettings(null, null, URI.create(API));

    public MetaSettings {
        if ((accessToken == null) != (phoneNumberId == null)) {
            throw new IllegalArgumentException(
                    "khaacho.meta.access-token and khaacho.meta.phone-number-id are needed together");
        }
    }

    /** From the keys that begin with {@code khaacho.meta}. */
    public static MetaSettings of(Config config) {
        return new MetaSettings(
                TwilioSettings.value(config, "khaacho.meta.access-token"),
                TwilioSettings.value(config, "khaacho.meta.phone-number-id"),
                URI.create(config.getOptionalValue("khaacho.meta.api-url", String.class)
                        .orElse(API)));
    }

    public boolean isOn() {
        return accessToken != null;
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
        return "MetaSettings[" + api + "]";
    }
}
