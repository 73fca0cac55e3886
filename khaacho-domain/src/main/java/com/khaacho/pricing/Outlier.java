package com.khaacho.pricing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * A price that is far from what others ask, by the modified z-score of Iglewicz and Hoaglin (1993): 0.6745 times the
 * distance from the median over the median deviation, beyond 3.5. Where more than half ask the same, so that the median
 * deviation is 0, it is the distance over 1.253314 times the mean deviation, as they advise.
 */
public enum Outlier {
    HIGH,
    LOW;

    private static final BigDecimal LIMIT = new BigDecimal("3.5");
    private static final BigDecimal OF_MEDIAN_DEVIATION = new BigDecimal("0.6745");
    private static final BigDecimal OF_MEAN_DEVIATION = new BigDecimal("1.253314");

    /** Absent when the price is a usual one, and when too few ask for anything to be usual. */
    public static Optional<Outlier> of(BigDecimal price, PriceLevel level) {
        BigDecimal distance = price.subtract(level.median());
        if (!level.mayBeTold() || level.meanDeviation().signum() == 0 || score(distance.abs(), level) <= 0) {
            return Optional.empty();
        }
        return Optional.of(distance.signum() > 0 ? HIGH : LOW);
    }

    /** Above 0 beyond the limit. */
    private static int score(BigDecimal distance, PriceLevel level) {
        BigDecimal score = level.medianDeviation().signum() > 0
                ? distance.multiply(OF_MEDIAN_DEVIATION).divide(level.medianDeviation(), MathContext.DECIMAL64)
                : distance.divide(level.meanDeviation().multiply(OF_MEAN_DEVIATION), MathContext.DECIMAL64);
        return score.compareTo(LIMIT);
    }
}
