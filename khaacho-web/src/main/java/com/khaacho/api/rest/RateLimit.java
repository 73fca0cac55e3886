package com.khaacho.api.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One limit with a bucket for each who is limited. The buckets are this instance's own: lenient when there are several
 * instances, and no call to elsewhere on the busy path.
 */
final class RateLimit {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** A flood of new addresses pushes out the least used buckets instead of filling the memory; 20 MB at most. */
    private static final int MAX_BUCKETS = 50_000;

    private final String name;
    private final String policy;
    private final LoadingCache<String, Bucket> buckets;

    RateLimit(String name, int perMinute) {
        this.name = name;
        this.policy = '"' + name + "\";q=" + perMinute + ";w=" + WINDOW.toSeconds();
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_BUCKETS)
                .expireAfterAccess(WINDOW)
                .build(key -> bucket(perMinute));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, WINDOW))
                .build();
    }

    /**
     * Takes one request and tells the caller where it stands (IETF draft-ietf-httpapi-ratelimit-headers).
     *
     * @return 0 when the request may go on, else the seconds to wait
     */
    long take(String key, HttpServletResponse response) {
        ConsumptionProbe probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        long full = seconds(probe.getNanosToWaitForReset());
        response.setHeader("RateLimit-Policy", policy);
        response.setHeader("RateLimit", '"' + name + "\";r=" + probe.getRemainingTokens() + ";t=" + full);
        return probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill()));
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
