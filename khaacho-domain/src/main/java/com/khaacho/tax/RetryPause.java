package com.khaacho.tax;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a document is sent again: half a minute, doubling, at most an hour, less up to a quarter at random,
 * so that all that failed together does not come back together.
 */
public final class RetryPause {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** 30 s doubled seven times is longer than an hour. */
    private static final int MAX_DOUBLINGS = 7;

    private RetryPause() {}

    /**
     * The pause before the next attempt.
     *
     * @param attempts how many there were, from 1
     */
    public static Duration after(int attempts, RandomGenerator random) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, MAX_DOUBLINGS));
        Duration whole = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return whole.minusMillis(random.nextLong(whole.toMillis() / 4 + 1));
    }
}
