package com.khaacho.pricing;

import com.khaacho.pricing.PriceReading.Basis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The present usual price and nothing else: for those who do not want prices read. */
public final class StaticPriceIntelligence implements PriceIntelligence {

    @Override
    public PriceReading read(PriceLevel level, List<DailyMedian> daily, BigDecimal own) {
        if (!level.mayBeTold()) {
            return PriceReading.withheld();
        }
        return new PriceReading(
                Basis.PRESENT, Optional.of(level), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
