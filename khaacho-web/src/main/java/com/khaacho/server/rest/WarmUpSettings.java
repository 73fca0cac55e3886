package com.khaacho.server.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an instance practises before it calls itself ready, and where it reaches itself. */
@ApplicationScoped
public class WarmUpSettings {

    static final String SECONDS = "khaacho.warmup.seconds";

    /** An instance that takes longer than this is better cold than absent. */
    private static final int MAX_SECONDS = 300;

    private final int seconds;
    private final int port;

    @Inject
    public WarmUpSettings(
            @ConfigProperty(name = SECONDS, defaultValue = "10") int seconds,
            @ConfigProperty(name = "khaacho.http.port", defaultValue = "8080") int port) {
        if (seconds < 0 || seconds > MAX_SECONDS) {
            throw new IllegalStateException(SECONDS + " must be from 0 to " + MAX_SECONDS);
        }
        this.seconds = seconds;
        this.port = port;
    }

    /** For the container's proxy only. */
    protected WarmUpSettings() {
        this.seconds = 0;
        this.port = 0;
    }

    Duration duration() {
        return Duration.ofSeconds(seconds);
    }

    int port() {
        return port;
    }
}
