package com.khaacho.vendor.app;

import com.khaacho.vendor.VendorSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the settings from the configuration; a value out of range stops the start with its key. */
@ApplicationScoped
public class VendorRules {

    @Inject
    @ConfigProperty(name = "khaacho.vendor.answer-minutes", defaultValue = "240")
    private int answerMinutes;

    @Produces
    VendorSettings settings() {
        return new VendorSettings(Duration.ofMinutes(answerMinutes));
    }
}
