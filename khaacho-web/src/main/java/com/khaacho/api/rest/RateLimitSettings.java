package com.khaacho.api.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many requests a minute one instance takes from one user, and from one address that has not signed in. */
@ApplicationScoped
public class RateLimitSettings {

    static final String USER = "khaacho.ratelimit.user.per.minute";
    static final String ADDRESS = "khaacho.ratelimit.ip.per.minute";

    private final int userPerMinute;
    private final int addressPerMinute;

    @Inject
    public RateLimitSettings(
            @ConfigProperty(name = USER, defaultValue = "500") int userPerMinute,
            @ConfigProperty(name = ADDRESS, defaultValue = "100") int addressPerMinute) {
        this.userPerMinute = positive(USER, userPerMinute);
        this.addressPerMinute = positive(ADDRESS, addressPerMinute);
    }

    /** For the container's proxy only. */
    protected RateLimitSettings() {
        this.userPerMinute = 0;
        this.addressPerMinute = 0;
    }

    int userPerMinute() {
        return userPerMinute;
    }

    int addressPerMinute() {
        return addressPerMinute;
    }

    private static int positive(String key, int value) {
        if (value < 1) {
            throw new IllegalStateException(key + " must be at least 1; it cannot be switched off");
        }
        return value;
    }
}
