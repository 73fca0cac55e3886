package com.khaacho.pricing;

import java.math.BigDecimal;
import java.util.List;

/** Reads what prices say. */
public interface PriceIntelligence {

    /**
     * Never tells of a level that too few vendors make.
     *
     * @param level of now
     * @param daily the usual prices of the last days, oldest first; empty when nobody looked
     * @param own what the reader asks, or null when it asks nothing
     */
    PriceReading read(PriceLevel level, List<DailyMedian> daily, BigDecimal own);
}
