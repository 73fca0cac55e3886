package com.khaacho.pricing;

import java.util.Optional;

/**
 * What somebody may be told of a product's price.
 *
 * @param basis what it was read from
 * @param level absent when too few vendors offer it
 * @param trend absent when it was not looked at long enough, or the level is absent
 * @param outlier of the reader's own price
 * @param suggestion about the reader's own price
 */
public record PriceReading(
        Basis basis,
        Optional<PriceLevel> level,
        Optional<PriceTrend> trend,
        Optional<Outlier> outlier,
        Optional<PriceSuggestion> suggestion) {

    /** What it was read from. */
    public enum Basis {
        /** What was looked at day by day. */
        HISTORY,
        /** The offers of this moment alone: there is no history yet, or nobody wants it read. */
        PRESENT,
        /** Too few vendors offer it. */
        NOT_ENOUGH_VENDORS
    }

    /** Nothing is told. */
    public static PriceReading withheld() {
        return new PriceReading(
                Basis.NOT_ENOUGH_VENDORS, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
