package com.khaacho.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void a_percentile_is_the_smallest_value_that_so_many_do_not_exceed() {
        Distribution hundred = Distribution.of(
                IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());
        assertEquals(new Latency(50, 95, 99), hundred.latency());
        assertEquals(100, hundred.percentile(100));
        assertEquals(1, hundred.percentile(0.1));
    }

    @Test
    void of_few_values_the_high_percentiles_are_the_greatest_one() {
        assertEquals(new Latency(20, 30, 30), Distribution.of(30, 10, 20).latency());
    }

    @Test
    void the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
        assertEquals(2.5, Distribution.of(List.of(4.0, 1.0, 3.0, 2.0)).median());
        assertEquals(3, Distribution.of(9, 3, 1).median());
    }

    @Test
    void nothing_measured_has_no_percentile() {
        assertThrows(IllegalArgumentException.class, Distribution::of);
        assertThrows(IllegalArgumentException.class, () -> Distribution.of(1).percentile(0));
    }
}
