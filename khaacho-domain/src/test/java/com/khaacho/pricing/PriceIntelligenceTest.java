package com.khaacho.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.pricing.PriceReading.Basis;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceIntelligenceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<DailyMedian> SEEN = List.of(new DailyMedian(DAY, new BigDecimal("100")));

    private final PriceIntelligence robust = new RobustPriceIntelligence();

    /** 0.6745 x 26 / 5 = 3.507, 0.6745 x 25 / 5 = 3.37. */
    @ParameterizedTest
    @CsvSource({"126,HIGH", "125,", "74,LOW", "75,", "100,"})
    void a_price_is_far_off_beyond_a_score_of_three_and_a_half(BigDecimal price, Outlier expected) {
        assertEquals(Optional.ofNullable(expected), Outlier.of(price, level(5, "100", "5", "6")));
    }

    /** 4.4 / (1.253314 x 1) = 3.51, 4.3 / 1.253314 = 3.43. */
    @ParameterizedTest
    @CsvSource({"104.4,HIGH", "104.3,", "95.6,LOW"})
    void where_most_ask_the_same_the_mean_deviation_counts(BigDecimal price, Outlier expected) {
        assertEquals(Optional.ofNullable(expected), Outlier.of(price, level(5, "100", "0", "1")));
    }

    @Test
    void where_all_ask_the_same_nothing_is_far_off() {
        assertEquals(Optional.empty(), Outlier.of(new BigDecimal("100"), level(5, "100", "0", "0")));
    }

    @Test
    void of_two_vendors_nothing_is_told_by_whoever_reads() {
        for (PriceIntelligence reader : List.of(robust, new StaticPriceIntelligence())) {
            PriceReading reading = reader.read(level(2, "100", "5", "6"), SEEN, new BigDecimal("900"));
            assertEquals(PriceReading.withheld(), reading);
            assertEquals(Basis.NOT_ENOUGH_VENDORS, reading.basis());
        }
    }

    @ParameterizedTest
    @CsvSource({"126,LOWER", "74,CHECK", "105.01,CONSIDER_LOWERING", "105,", "80,"})
    void a_vendor_is_told_what_it_may_want_to_do(BigDecimal own, PriceSuggestion expected) {
        assertEquals(
                Optional.ofNullable(expected),
                robust.read(level(5, "100", "5", "6"), SEEN, own).suggestion());
    }

    @Test
    void who_sells_nothing_is_told_the_level_alone() {
        PriceReading reading = robust.read(level(3, "100", "5", "6"), SEEN, null);
        assertEquals(Basis.HISTORY, reading.basis());
        assertEquals(new BigDecimal("100"), reading.level().orElseThrow().median());
        assertEquals(Optional.empty(), reading.suggestion());
        assertEquals(Optional.empty(), reading.trend());
    }

    @Test
    void what_nobody_looked_at_yet_is_of_this_moment() {
        assertEquals(
                Basis.PRESENT,
                robust.read(level(3, "100", "5", "6"), List.of(), null).basis());
    }

    @Test
    void the_static_one_tells_the_present_level_and_nothing_else() {
        PriceReading reading =
                new StaticPriceIntelligence().read(level(5, "100", "5", "6"), SEEN, new BigDecimal("900"));
        assertEquals(Basis.PRESENT, reading.basis());
        assertEquals(Optional.empty(), reading.outlier());
        assertEquals(Optional.empty(), reading.suggestion());
        assertEquals(5, reading.level().orElseThrow().vendors());
    }

    @Test
    void a_district_that_nobody_names_has_the_prices_of_those_who_deliver_everywhere() {
        PriceHistory history = new PriceHistory(
                Map.of(DAY, Optional.of(level(4, "90", "1", "1")), DAY.plusDays(5), Optional.empty()),
                Map.of(
                        DAY.minusDays(9), Optional.of(level(3, "100", "1", "1")),
                        DAY.plusDays(7), Optional.of(level(2, "110", "1", "1"))));
        assertEquals(Optional.empty(), history.on(DAY.minusDays(10)));
        List<LocalDate> days = List.of(
                DAY.minusDays(10),
                DAY.minusDays(9),
                DAY.minusDays(1),
                DAY,
                DAY.plusDays(4),
                DAY.plusDays(5),
                DAY.plusDays(7));
        assertEquals(
                List.of("100", "100", "90", "90", "100"),
                history.medians(days).stream()
                        .map(each -> each.median().toPlainString())
                        .toList());
    }

    @Test
    void a_level_is_of_somebody() {
        assertThrows(IllegalArgumentException.class, () -> level(0, "100", "0", "0"));
    }

    private static PriceLevel level(int vendors, String median, String medianDeviation, String meanDeviation) {
        return new PriceLevel(
                vendors, new BigDecimal(median), new BigDecimal(medianDeviation), new BigDecimal(meanDeviation));
    }
}
