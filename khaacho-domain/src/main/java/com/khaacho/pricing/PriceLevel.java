package com.khaacho.pricing;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How the prices of one product lie in one market on a day. Prices are NPR per selling unit, without VAT.
 *
 * @param vendors how many offer it there, 1 or more; each counts once
 * @param median half of them ask as much or less
 * @param medianDeviation the median of the prices' distances from the median (MAD)
 * @param meanDeviation the mean of those distances
 */
public record PriceLevel(int vendors, BigDecimal median, BigDecimal medianDeviation, BigDecimal meanDeviation) {

    /** Of fewer vendors a median would tell one what another asks. */
    public static final int ENOUGH_VENDORS = 3;

    public PriceLevel {
        Objects.requireNonNull(median, "median");
        Objects.requireNonNull(medianDeviation, "medianDeviation");
        Objects.requireNonNull(meanDeviation, "meanDeviation");
        if (vendors < 1) {
            throw new IllegalArgumentException("Nobody offers it");
        }
    }

    /** Whether it may be told without giving away what single vendors ask. */
    public boolean mayBeTold() {
        return vendors >= ENOUGH_VENDORS;
    }
}
