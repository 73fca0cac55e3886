package com.khaacho.api.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The web sites whose scripts may call the API, as origins ({@code https://shop.example}); none unless configured. */
@ApplicationScoped
public class CorsSettings {

    static final String ORIGINS = "khaacho.cors.origins";

    private final Set<String> origins;

    @Inject
    public CorsSettings(@ConfigProperty(name = ORIGINS) Optional<List<String>> origins) {
        this.origins = Set.copyOf(origins.orElse(List.of()));
        if (this.origins.contains("*")) {
            throw new IllegalStateException(ORIGINS + " must name origins; * would open the API to every site");
        }
    }

    /** For the container's proxy only. */
    protected CorsSettings() {
        this.origins = Set.of();
    }

    boolean allows(String origin) {
        return origins.contains(origin);
    }
}
