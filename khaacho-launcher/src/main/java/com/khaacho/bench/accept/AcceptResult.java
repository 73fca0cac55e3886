package com.khaacho.bench.accept;

import com.khaacho.bench.figures.Figures;
import java.util.List;

/**
 * What was measured.
 *
 * @param coldRates 202s a second right after ready, in slices of five seconds
 * @param warmUpRates 202s a second until the rate rose no more, in slices of ten seconds
 * @param runs in the steady state
 */
public record AcceptResult(List<Double> coldRates, List<Double> warmUpRates, List<Figures> runs) {
    public AcceptResult {
        coldRates = List.copyOf(coldRates);
        warmUpRates = List.copyOf(warmUpRates);
        runs = List.copyOf(runs);
    }

    /** 202s a second over all slices right after ready. */
    double coldRate() {
        return coldRates.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
