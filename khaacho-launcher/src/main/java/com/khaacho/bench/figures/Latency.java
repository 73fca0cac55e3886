package com.khaacho.bench.figures;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Percentiles of a duration, in milliseconds. */
public record Latency(double p50, double p95, double p99) {

    static Latency median(List<Latency> runs) {
        return new Latency(median(runs, Latency::p50), median(runs, Latency::p95), median(runs, Latency::p99));
    }

    private static double median(List<Latency> runs, ToDoubleFunction<Latency> part) {
        return Distribution.of(runs.stream().mapToDouble(part).toArray()).median();
    }
}
