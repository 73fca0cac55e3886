package com.khaacho.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.pricing.PriceTrend.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceTrendTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @Test
    void a_price_that_rises_by_a_rupee_a_day_rises_by_thirty_in_a_month() {
        PriceTrend trend =
                PriceTrend.of(days(100, 101, 102, 103, 104, 105, 106, 107)).orElseThrow();
        assertEquals(new BigDecimal("30.0"), trend.percentPerMonth());
        assertEquals(7, trend.days());
        assertEquals(Direction.RISING, trend.direction());
    }

    @Test
    void one_odd_day_moves_nothing() {
        PriceTrend trend =
                PriceTrend.of(days(100, 100, 100, 900, 100, 100, 100, 100)).orElseThrow();
        assertEquals(new BigDecimal("0.0"), trend.percentPerMonth());
        assertEquals(Direction.STEADY, trend.direction());
    }

    @Test
    void a_price_that_falls_is_told_of_the_first_days_price() {
        PriceTrend trend =
                PriceTrend.of(days(200, 199, 198, 197, 196, 195, 194, 193)).orElseThrow();
        assertEquals(new BigDecimal("-15.0"), trend.percentPerMonth());
        assertEquals(Direction.FALLING, trend.direction());
    }

    @Test
    void up_to_one_per_cent_a_month_is_steady() {
        assertEquals(Direction.STEADY, new PriceTrend(30, new BigDecimal("-1.0")).direction());
        assertEquals(Direction.RISING, new PriceTrend(30, new BigDecimal("1.1")).direction());
    }

    @Test
    void days_that_nobody_looked_at_count_as_the_time_they_took() {
        List<DailyMedian> gap = List.of(
                new DailyMedian(FIRST, new BigDecimal("100")),
                new DailyMedian(FIRST.plusDays(10), new BigDecimal("110")));
        assertEquals(new BigDecimal("30.0"), PriceTrend.of(gap).orElseThrow().percentPerMonth());
    }

    @Test
    void within_a_week_there_is_no_trend() {
        assertEquals(Optional.empty(), PriceTrend.of(List.of()));
        assertEquals(Optional.empty(), PriceTrend.of(days(100)));
        assertEquals(Optional.empty(), PriceTrend.of(days(100, 120, 140, 160, 180, 200, 220)));
    }

    private static List<DailyMedian> days(int... medians) {
        List<DailyMedian> days = new ArrayList<>();
        for (int median : medians) {
            days.add(new DailyMedian(FIRST.plusDays(days.size()), BigDecimal.valueOf(median)));
        }
        return days;
    }
}
