package com.khaacho.bench.load;

import com.khaacho.bench.figures.Latency;

/**
 * What placing orders looked like from outside.
 *
 * @param accepted answers 202
 * @param seconds from the first request to the last answer
 * @param latency of the answers
 */
public record LoadResult(long accepted, double seconds, Latency latency) {
    public double perSecond() {
        return accepted / seconds;
    }
}
