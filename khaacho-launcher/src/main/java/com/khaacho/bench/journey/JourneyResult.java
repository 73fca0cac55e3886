package com.khaacho.bench.journey;

import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.figures.Latency;
import java.util.List;
import java.util.Map;

/**
 * What was measured.
 *
 * @param warmUpRates orders a second of each batch of the warm-up, from the first accepted to the last notified
 * @param runs whose latency is an order's journey, from its acceptance to its last notification
 */
public record JourneyResult(List<Double> warmUpRates, List<Run> runs) {
    public JourneyResult {
        warmUpRates = List.copyOf(warmUpRates);
        runs = List.copyOf(runs);
    }

    public List<Figures> figures() {
        return runs.stream().map(Run::figures).toList();
    }

    /**
     * One run.
     *
     * @param acceptedPerSecond while the orders were placed
     * @param accepting latency of the 202s, the stages working beside
     * @param statuses how many orders ended in which status
     */
    public record Run(Figures figures, double acceptedPerSecond, Latency accepting, Map<String, Long> statuses) {}
}
