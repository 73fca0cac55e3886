package com.khaacho.risk.app;

import com.khaacho.risk.RiskPolicy;
import com.khaacho.risk.RiskRule;
import com.khaacho.risk.RiskSettings;
import com.khaacho.risk.RiskThresholds;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the risk policy from the configuration; a value out of range stops the start with its key. */
@ApplicationScoped
public class RiskRules {

    @Inject
    @ConfigProperty(name = "khaacho.risk.base-threshold", defaultValue = "10000")
    private BigDecimal baseThreshold;

    @Inject
    @ConfigProperty(name = "khaacho.risk.own-average-multiple", defaultValue = "3")
    private BigDecimal ownAverageMultiple;

    @Inject
    @ConfigProperty(name = "khaacho.risk.many-lines-above", defaultValue = "50")
    private int manyLinesAbove;

    @Inject
    @ConfigProperty(name = "khaacho.risk.burst-multiple", defaultValue = "3")
    private BigDecimal burstMultiple;

    @Inject
    @ConfigProperty(name = "khaacho.risk.usual-per-day-at-least", defaultValue = "5")
    private int usualPerDayAtLeast;

    @Inject
    @ConfigProperty(name = "khaacho.risk.block-overdue-days", defaultValue = "30")
    private int blockOverdueDays;

    @Inject
    @ConfigProperty(name = "khaacho.risk.new-retailer-weight", defaultValue = "0.3")
    private BigDecimal newRetailerWeight;

    @Inject
    @ConfigProperty(name = "khaacho.risk.high-total-weight", defaultValue = "0.2")
    private BigDecimal highTotalWeight;

    @Inject
    @ConfigProperty(name = "khaacho.risk.many-lines-weight", defaultValue = "0.1")
    private BigDecimal manyLinesWeight;

    @Inject
    @ConfigProperty(name = "khaacho.risk.overdue-weight", defaultValue = "0.2")
    private BigDecimal overdueWeight;

    @Inject
    @ConfigProperty(name = "khaacho.risk.burst-weight", defaultValue = "0.2")
    private BigDecimal burstWeight;

    @Inject
    @ConfigProperty(name = "khaacho.risk.new-address-weight", defaultValue = "0.1")
    private BigDecimal newAddressWeight;

    @Inject
    @ConfigProperty(name = "khaacho.risk.hold-from", defaultValue = "0.5")
    private BigDecimal holdFrom;

    @Inject
    @ConfigProperty(name = "khaacho.risk.reject-above", defaultValue = "0.8")
    private BigDecimal rejectAbove;

    @Inject
    @ConfigProperty(name = "khaacho.risk.hold-over-limit", defaultValue = "false")
    private boolean holdOverLimit;

    @Produces
    RiskPolicy policy() {
        RiskThresholds thresholds = new RiskThresholds(
                Money.npr(baseThreshold),
                ownAverageMultiple,
                manyLinesAbove,
                burstMultiple,
                usualPerDayAtLeast,
                blockOverdueDays);
        return new RiskPolicy(new RiskSettings(thresholds, weights(), holdFrom, rejectAbove, holdOverLimit));
    }

    private Map<RiskRule, BigDecimal> weights() {
        return Map.of(
                RiskRule.NEW_RETAILER, newRetailerWeight,
                RiskRule.HIGH_TOTAL, highTotalWeight,
                RiskRule.MANY_LINES, manyLinesWeight,
                RiskRule.OVERDUE, overdueWeight,
                RiskRule.BURST, burstWeight,
                RiskRule.NEW_ADDRESS, newAddressWeight);
    }
}
