package com.khaacho.tax.app;

import com.khaacho.tax.TaxSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the settings from the configuration; one that is missing or out of range stops the start with its key. */
@ApplicationScoped
public class TaxRules {

    @Inject
    @ConfigProperty(name = "khaacho.tax.url")
    private Optional<String> url;

    @Inject
    @ConfigProperty(name = "khaacho.tax.username")
    private Optional<String> username;

    @Inject
    @ConfigProperty(name = "khaacho.tax.password")
    private Optional<String> password;

    @Inject
    @ConfigProperty(name = "khaacho.tax.timeout-seconds", defaultValue = "15")
    private int timeoutSeconds;

    @Produces
    TaxSettings settings() {
        return new TaxSettings(
                url.map(TaxRules::address).orElse(null),
                username.orElse(null),
                password.orElse(null),
                Duration.ofSeconds(timeoutSeconds));
    }

    private static URI address(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("khaacho.tax.url is no address", e);
        }
    }
}
