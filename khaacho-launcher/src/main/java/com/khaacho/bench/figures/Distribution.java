package com.khaacho.bench.figures;

import java.util.Arrays;
import java.util.Collection;

/** Measured values of one kind, in any order and unit. */
public final class Distribution {
    private static final double WHOLE = 100;

    private final double[] sorted;

    private Distribution(double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        this.sorted = values;
        Arrays.sort(sorted);
    }

    public static Distribution of(double... values) {
        return new Distribution(values.clone());
    }

    public static Distribution of(Collection<Double> values) {
        return new Distribution(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The smallest value that at least so many per cent of all values do not exceed (nearest rank). */
    public double percentile(double percent) {
        if (percent <= 0 || percent > WHOLE) {
            throw new IllegalArgumentException("a percentile is above 0 and at most 100: " + percent);
        }
        int rank = (int) Math.ceil(percent * sorted.length / WHOLE);
        return sorted[rank - 1];
    }

    /** The value in the middle; of an even number of values the mean of the two in the middle. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double greatest() {
        return sorted[sorted.length - 1];
    }

    public Latency latency() {
        return new Latency(percentile(50), percentile(95), percentile(99));
    }
}
