package com.khaacho.pricing;

import com.khaacho.pricing.PriceReading.Basis;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** By medians, so that no single vendor moves what the others are told. */
public final class RobustPriceIntelligence implements PriceIntelligence {

    /** A vendor this much above the median hears of it. */
    private static final BigDecimal NOTEWORTHY = new BigDecimal("1.05");

    @Override
    public PriceReading read(PriceLevel level, List<DailyMedian> daily, BigDecimal own) {
        if (!level.mayBeTold()) {
            return PriceReading.withheld();
        }
        Optional<Outlier> outlier = own == null ? Optional.empty() : Outlier.of(own, level);
        return new PriceReading(
                daily.isEmpty() ? Basis.PRESENT : Basis.HISTORY,
                Optional.of(level),
                PriceTrend.of(daily),
                outlier,
                own == null ? Optional.empty() : suggestion(outlier, level, own));
    }

    private static Optional<PriceSuggestion> suggestion(Optional<Outlier> outlier, PriceLevel level, BigDecimal own) {
        if (outlier.isPresent()) {
            return Optional.of(outlier.get() == Outlier.HIGH ? PriceSuggestion.LOWER : PriceSuggestion.CHECK);
        }
        boolean noteworthy = own.compareTo(level.median().multiply(NOTEWORTHY)) > 0;
        return noteworthy ? Optional.of(PriceSuggestion.CONSIDER_LOWERING) : Optional.empty();
    }
}
