package com.khaacho.pipeline.jms;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SendLimitTest {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final SendLimit limit = new SendLimit();
    private final long begun = System.nanoTime();
    private final SendLimit.Watch watch = limit.begin();

    @AfterEach
    void nothing_of_it_stays_with_the_thread() {
        watch.close();
        assertFalse(Thread.interrupted());
    }

    @Test
    void who_is_within_the_limit_is_left_alone() {
        limit.look(begun + SendLimit.LIMIT.minus(A_MOMENT).toNanos());
        assertFalse(Thread.currentThread().isInterrupted());
        assertFalse(watch.isOver());
    }

    @Test
    void who_is_over_the_limit_is_interrupted_once() {
        long late = System.nanoTime() + SendLimit.LIMIT.plus(A_MOMENT).toNanos();
        limit.look(late);
        assertTrue(Thread.interrupted());
        limit.look(late);
        assertFalse(Thread.currentThread().isInterrupted());
        assertTrue(watch.isOver());
    }

    @Test
    void who_has_ended_is_not_interrupted_any_more() {
        watch.close();
        limit.look(System.nanoTime() + SendLimit.LIMIT.plus(A_MOMENT).toNanos());
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void a_first_attempt_that_failed_soon_may_be_repeated() {
        assertTrue(watch.allowsSecondAttempt());
    }
}
