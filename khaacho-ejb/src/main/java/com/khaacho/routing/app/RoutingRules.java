package com.khaacho.routing.app;

import com.khaacho.routing.PriceTolerance;
import com.khaacho.routing.RoutingCosts;
import com.khaacho.routing.RoutingSettings;
import com.khaacho.routing.VendorRouter;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the router from the configuration; a value out of range stops the start with its key. */
@ApplicationScoped
public class RoutingRules {

    @Inject
    @ConfigProperty(name = "khaacho.routing.max-vendors", defaultValue = "3")
    private int maxVendors;

    @Inject
    @ConfigProperty(name = "khaacho.routing.delivery-fee", defaultValue = "500")
    private BigDecimal deliveryFee;

    @Inject
    @ConfigProperty(name = "khaacho.routing.late-per-day", defaultValue = "50")
    private BigDecimal latePerDay;

    @Inject
    @ConfigProperty(name = "khaacho.routing.failure", defaultValue = "1000")
    private BigDecimal failure;

    @Inject
    @ConfigProperty(name = "khaacho.routing.wished-days", defaultValue = "3")
    private int wishedDays;

    @Inject
    @ConfigProperty(name = "khaacho.routing.price-move-percent", defaultValue = "10")
    private int priceMovePercent;

    @Produces
    PriceTolerance tolerance() {
        return new PriceTolerance(priceMovePercent);
    }

    @Produces
    VendorRouter router() {
        RoutingCosts costs =
                new RoutingCosts(Money.npr(deliveryFee), Money.npr(latePerDay), Money.npr(failure), wishedDays);
        return new VendorRouter(new RoutingSettings(costs, maxVendors));
    }
}
