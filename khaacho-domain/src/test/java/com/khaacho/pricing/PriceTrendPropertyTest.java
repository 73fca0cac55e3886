package com.khaacho.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PriceTrendPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Property(tries = 200)
    void the_unit_does_not_matter(
            @ForAll @Size(min = 8, max = 30) List<@IntRange(min = 1, max = 100_000) Integer> paisa) {
        assertEquals(trend(paisa, 1).percentPerMonth(), trend(paisa, 1_000).percentPerMonth());
    }

    @Property(tries = 200)
    void prices_that_never_fall_have_no_falling_trend(
            @ForAll @Size(min = 8, max = 30) List<@IntRange(min = 1, max = 100_000) Integer> paisa) {
        List<Integer> rising = paisa.stream().sorted().toList();
        assertTrue(trend(rising, 1).percentPerMonth().signum() >= 0);
    }

    /** A price is an outlier among others wherever all of them lie. */
    @Property(tries = 200)
    void the_level_does_not_matter(
            @ForAll @IntRange(min = 1, max = 500) int price,
            @ForAll @IntRange(min = 1, max = 9) int deviation,
            @ForAll @IntRange(min = 1, max = 100_000) int shift) {
        assertEquals(
                Outlier.of(BigDecimal.valueOf(price), level(100, deviation)),
                Outlier.of(BigDecimal.valueOf((long) price + shift), level(100 + shift, deviation)));
    }

    private static PriceLevel level(int median, int deviation) {
        BigDecimal distance = BigDecimal.valueOf(deviation);
        return new PriceLevel(5, BigDecimal.valueOf(median), distance, distance);
    }

    private static PriceTrend trend(List<Integer> paisa, int factor) {
        List<DailyMedian> days = new ArrayList<>();
        for (int amount : paisa) {
            days.add(new DailyMedian(FIRST.plusDays(days.size()), BigDecimal.valueOf((long) amount * factor, 2)));
        }
        return PriceTrend.of(days).orElseThrow();
    }
}
