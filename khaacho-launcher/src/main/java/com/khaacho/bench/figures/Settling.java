package com.khaacho.bench.figures;

import java.util.ArrayList;
import java.util.List;

/** Tells from the rates of equal slices of load whether a server still warms up. */
public final class Settling {
    /** So many slices must pass without a new best before a server counts as warm: one slow slice is only noise. */
    private static final int SLICES = 3;

    /** A best of less than 3 per cent above the one before is noise, too. */
    private static final double GAIN = 1.03;

    private final List<Double> rates = new ArrayList<>();
    private double best;
    private int sinceBest;

    public void add(double rate) {
        rates.add(rate);
        if (rate > best * GAIN) {
            best = rate;
            sinceBest = 0;
        } else {
            sinceBest++;
        }
    }

    public boolean isOver() {
        return sinceBest >= SLICES;
    }

    /** Orders a second of each slice, in their order. */
    public List<Double> rates() {
        return List.copyOf(rates);
    }
}
