package com.khaacho.bench.journey;

import java.time.Duration;

/**
 * How the journey is measured.
 *
 * @param connections kept open at the same time, each with one request under way
 * @param orders of each run
 * @param warmUpBatches of so many orders each, placed first
 * @param runs measured
 * @param quietWait the longest wait for a quiet machine before a run
 */
public record JourneyPlan(int connections, int orders, int warmUpBatches, int runs, Duration quietWait) {
    public JourneyPlan withRuns(int number) {
        return new JourneyPlan(connections, orders, warmUpBatches, number, quietWait);
    }
}
