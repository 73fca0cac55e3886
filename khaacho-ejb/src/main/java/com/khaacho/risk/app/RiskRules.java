package com.khaacho.risk.app;

import com.khaacho.risk.RiskPolicy;
import com.khaacho.risk.RiskSettings;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the risk policy from the configuration; a value out of range stops the start with its key. */
@ApplicationScoped
public class RiskRules {

    @Inject
    @ConfigProperty(name = "khaacho.risk.base-threshold", defaultValue = "10000")
    private BigDecimal baseThreshold;

    @Inject
    @ConfigProperty(name = "khaacho.risk.hold-from", defaultValue = "0.5")
    private BigDecimal holdFrom;

    @Inject
    @ConfigProperty(name = "khaacho.risk.reject-above", defaultValue = "0.8")
    private BigDecimal rejectAbove;

    @Produces
    RiskPolicy policy() {
        RiskSettings standard = RiskSettings.defaults();
        return new RiskPolicy(new RiskSettings(
                Money.npr(baseThreshold),
                standard.ownAverageMultiple(),
                standard.manyLinesAbove(),
                standard.newRetailerWeight(),
                standard.highTotalWeight(),
                standard.manyLinesWeight(),
                holdFrom,
                rejectAbove));
    }
}
