package com.khaacho.bench.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void the_median_is_taken_of_each_figure_by_itself() {
        Figures median = Figures.median(List.of(
                run(100, new Latency(1, 8, 9), 2.0, true),
                run(300, new Latency(3, 7, 9), 1.0, true),
                run(200, new Latency(2, 9, 9), 3.0, false)));
        assertEquals(200, median.perSecond());
        assertEquals(new Latency(2, 8, 9), median.latency().orElseThrow());
        assertEquals(2.0, median.cpuSeconds().get("payara"));
        assertFalse(median.quiet(), "one run that was disturbed is enough");
    }

    @Test
    void a_ratio_is_ours_by_theirs_whatever_the_processes_are_called() {
        Figures ours = new Figures(
                300, Optional.empty(), Map.of("payara", 2.0, "artemis", 1.0), 0.1, Map.of("payara", 600.0), true);
        Figures peer = new Figures(200, Optional.empty(), Map.of("node", 6.0), 0.1, Map.of("node", 400.0), true);
        assertEquals(Map.of("perSecond", 1.5, "cpuSeconds", 0.5, "residentBytes", 1.5), Figures.ratios(ours, peer));
    }

    @Test
    void what_one_side_did_not_measure_has_no_ratio() {
        Figures ours = run(100, new Latency(1, 2, 3), 1.0, true);
        Figures peer = new Figures(50, Optional.empty(), Map.of(), 0.1, Map.of("node", 1.0), true);
        assertEquals(Map.of("perSecond", 2.0, "residentBytes", 500.0), Figures.ratios(ours, peer));
    }

    private static Figures run(double rate, Latency latency, double cpu, boolean quiet) {
        return new Figures(rate, Optional.of(latency), Map.of("payara", cpu), 0.1, Map.of("payara", 500.0), quiet);
    }
}
