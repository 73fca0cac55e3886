package com.khaacho.risk;

import com.khaacho.shared.Money;
import java.math.BigDecimal;

/**
 * The thresholds and weights of the risk rules. All weights and scores lie between 0 and 1.
 *
 * @param baseThreshold an order up to this total is ordinary for any retailer
 * @param ownAverageMultiple a retailer with a history may order this many times its own average before it stands out,
 *     when that is more than the base threshold; at least 1
 * @param manyLinesAbove an order with more lines than this is unusual; at least 1
 * @param newRetailerWeight added when the retailer has no completed order
 * @param highTotalWeight added when the total is above the retailer's threshold
 * @param manyLinesWeight added when there are too many lines
 * @param holdFrom a score from here on waits for an operator
 * @param rejectAbove a score above this is refused; the score itself is still held
 */
public record RiskSettings(
        Money baseThreshold,
        BigDecimal ownAverageMultiple,
        int manyLinesAbove,
        BigDecimal newRetailerWeight,
        BigDecimal highTotalWeight,
        BigDecimal manyLinesWeight,
        BigDecimal holdFrom,
        BigDecimal rejectAbove) {

    public RiskSettings {
        require(baseThreshold.isPositive(), "khaacho.risk.base-threshold must be above 0");
        require(
                ownAverageMultiple.compareTo(BigDecimal.ONE) >= 0,
                "khaacho.risk.own-average-multiple must be at least 1");
        require(manyLinesAbove >= 1, "khaacho.risk.many-lines-above must be at least 1");
        require(isShare(newRetailerWeight), "khaacho.risk.new-retailer-weight must be 0 to 1");
        require(isShare(highTotalWeight), "khaacho.risk.high-total-weight must be 0 to 1");
        require(isShare(manyLinesWeight), "khaacho.risk.many-lines-weight must be 0 to 1");
        require(isShare(holdFrom), "khaacho.risk.hold-from must be 0 to 1");
        require(isShare(rejectAbove), "khaacho.risk.reject-above must be 0 to 1");
        require(
                holdFrom.compareTo(rejectAbove) <= 0,
                "khaacho.risk.hold-from must not be above khaacho.risk.reject-above");
    }

    /**
     * The original design's weights 0.3, 0.2 and 0.1, its base of NPR 10,000 and its rejection above 0.8. Our own
     * choices are holding from 0.5, and three times the own average: below that, a festival week looks like fraud.
     */
    public static RiskSettings defaults() {
        return new RiskSettings(
                Money.npr(new BigDecimal("10000")),
                new BigDecimal("3"),
                50,
                new BigDecimal("0.3"),
                new BigDecimal("0.2"),
                new BigDecimal("0.1"),
                new BigDecimal("0.5"),
                new BigDecimal("0.8"));
    }

    private static boolean isShare(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
