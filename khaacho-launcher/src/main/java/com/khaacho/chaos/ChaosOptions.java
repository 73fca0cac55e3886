package com.khaacho.chaos;

/**
 * What a run is asked to do.
 *
 * @param seed the same seed gives the same faults and the same orders; moments differ with the machine's speed
 * @param kills how many times a server is killed
 * @param powerCut whether each kill of the broker also takes what its journal had not synced
 * @param rate orders a second
 */
public record ChaosOptions(long seed, int kills, boolean powerCut, double rate) {

    private static final int MAX_KILLS = 10_000;
    private static final double MAX_RATE = 1_000;

    public ChaosOptions {
        if (kills < 0 || kills > MAX_KILLS) {
            throw new IllegalArgumentException("--kills is 0 to " + MAX_KILLS + ", not " + kills);
        }
        if (!(rate > 0 && rate <= MAX_RATE)) {
            throw new IllegalArgumentException("--rate is above 0 and at most " + MAX_RATE + ", not " + rate);
        }
    }
}
