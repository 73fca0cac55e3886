package com.khaacho.bench.accept;

import java.time.Duration;

/**
 * How acceptance is measured.
 *
 * @param connections kept open at the same time, each with one request under way
 * @param cold how long after ready the first row lasts, in slices of five seconds
 * @param warmUpLimit the longest wait for a rate that rises no more
 * @param measured of each run
 * @param runs in the steady state
 * @param quietWait the longest wait for a quiet machine before a run
 */
public record AcceptPlan(
        int connections, Duration cold, Duration warmUpLimit, Duration measured, int runs, Duration quietWait) {
    public AcceptPlan withRuns(int number) {
        return new AcceptPlan(connections, cold, warmUpLimit, measured, number, quietWait);
    }
}
