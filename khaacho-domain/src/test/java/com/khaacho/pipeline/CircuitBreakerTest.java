package com.khaacho.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final CircuitBreaker breaker = new CircuitBreaker(PAUSE, nanos::get);

    @Test
    void while_all_goes_well_every_call_is_made() {
        succeed();
        succeed();
        assertEquals(2, made.get());
    }

    @Test
    void after_a_failure_calls_are_refused_without_being_made() {
        fail();
        refused();
        nanos.addAndGet(PAUSE.toNanos() - 1);
        refused();
        assertEquals(1, made.get());
    }

    @Test
    void after_the_pause_one_call_tries_and_its_success_lets_all_through_again() {
        fail();
        nanos.addAndGet(PAUSE.toNanos());
        breaker.call(() -> {
            made.incrementAndGet();
            refused();
        });
        succeed();
        succeed();
        assertEquals(4, made.get());
    }

    @Test
    void who_waited_for_a_call_that_failed_is_refused_but_not_who_tries() {
        breaker.callForThoseWhoWaited(made::incrementAndGet);
        assertThrows(
                PipelineUnavailableException.class,
                () -> breaker.callForThoseWhoWaited(() -> {
                    throw new PipelineUnavailableException("planted", null);
                }));
        assertThrows(PipelineUnavailableException.class, () -> breaker.callForThoseWhoWaited(made::incrementAndGet));
        assertEquals(1, made.get());
        nanos.addAndGet(PAUSE.toNanos());
        breaker.call(() -> breaker.callForThoseWhoWaited(made::incrementAndGet));
        assertEquals(2, made.get());
        succeed();
    }

    @Test
    void a_try_that_fails_begins_another_pause() {
        fail();
        nanos.addAndGet(PAUSE.toNanos());
        fail();
        refused();
        nanos.addAndGet(PAUSE.toNanos());
        succeed();
        assertEquals(3, made.get());
    }

    @Test
    void another_failure_of_a_try_does_not_keep_the_next_one_from_trying() {
        fail();
        nanos.addAndGet(PAUSE.toNanos());
        assertThrows(
                IllegalArgumentException.class,
                () -> breaker.call(() -> {
                    throw new IllegalArgumentException("planted");
                }));
        succeed();
    }

    @Test
    void what_is_no_outage_opens_nothing() {
        assertThrows(
                IllegalArgumentException.class,
                () -> breaker.call(() -> {
                    throw new IllegalArgumentException("planted");
                }));
        succeed();
    }

    private void succeed() {
        breaker.call(made::incrementAndGet);
    }

    private void fail() {
        assertThrows(
                PipelineUnavailableException.class,
                () -> breaker.call(() -> {
                    made.incrementAndGet();
                    throw new PipelineUnavailableException("planted", null);
                }));
    }

    private void refused() {
        int before = made.get();
        assertThrows(PipelineUnavailableException.class, () -> breaker.call(made::incrementAndGet));
        assertEquals(before, made.get());
    }
}
