package com.khaacho.risk;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * The weights of the risk rules and what their sum leads to. All weights and scores lie between 0 and 1.
 *
 * @param thresholds from where on a rule applies
 * @param weights what each rule adds when it applies; 0 switches it off
 * @param holdFrom a score from here on waits for an operator
 * @param rejectAbove a score above this is refused; the score itself is still held
 * @param holdsOverLimit whether an order beyond the credit limit waits for an operator, who may let it pass; else it is
 *     refused
 */
public record RiskSettings(
        RiskThresholds thresholds,
        Map<RiskRule, BigDecimal> weights,
        BigDecimal holdFrom,
        BigDecimal rejectAbove,
        boolean holdsOverLimit) {

    public RiskSettings {
        weights = Map.copyOf(weights);
        for (RiskRule rule : RiskRule.values()) {
            require(isShare(weights.get(rule)), rule.key() + " must be 0 to 1");
        }
        require(isShare(holdFrom), "khaacho.risk.hold-from must be 0 to 1");
        require(isShare(rejectAbove), "khaacho.risk.reject-above must be 0 to 1");
        require(
                holdFrom.compareTo(rejectAbove) <= 0,
                "khaacho.risk.hold-from must not be above khaacho.risk.reject-above");
    }

    /** The rules' usual weights and the original design's rejection above 0.8; holding from 0.5 is our own choice. */
    public static RiskSettings defaults() {
        Map<RiskRule, BigDecimal> weights = new EnumMap<>(RiskRule.class);
        for (RiskRule rule : RiskRule.values()) {
            weights.put(rule, rule.usualWeight());
        }
        return new RiskSettings(
                RiskThresholds.defaults(), weights, new BigDecimal("0.5"), new BigDecimal("0.8"), false);
    }

    private static boolean isShare(BigDecimal value) {
        return value != null && value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
