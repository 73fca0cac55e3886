package com.khaacho.order.app;

import com.khaacho.order.OrderIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret that all instances mark order ids with. A missing or short one stops the start. */
@ApplicationScoped
public class OrderIdKey {

    static final String SETTING = "khaacho.order.id.key.file";

    private final String file;

    @Inject
    public OrderIdKey(@ConfigProperty(name = SETTING) Optional<String> file) {
        this.file = file.orElse(null);
    }

    /** For the container's proxy only. */
    protected OrderIdKey() {
        this.file = null;
    }

    @Produces
    @Singleton
    OrderIds orderIds(Clock clock) {
        return new OrderIds(key(), clock);
    }

    private byte[] key() {
        if (file == null) {
            throw new IllegalStateException(SETTING + " is not set; it names a file of 32 random bytes");
        }
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(SETTING + " cannot be read: " + file, e);
        }
    }
}
