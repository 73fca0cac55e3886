package com.khaacho.pricing.app;

import com.khaacho.pricing.PriceIntelligence;
import com.khaacho.pricing.RobustPriceIntelligence;
import com.khaacho.pricing.StaticPriceIntelligence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who reads prices, by the configuration. */
@ApplicationScoped
public class PricingRules {

    @Inject
    @ConfigProperty(name = "khaacho.prices.intelligence", defaultValue = "true")
    private boolean intelligence;

    @Produces
    PriceIntelligence intelligence() {
        return intelligence ? new RobustPriceIntelligence() : new StaticPriceIntelligence();
    }
}
