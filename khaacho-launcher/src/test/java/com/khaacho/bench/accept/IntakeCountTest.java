package com.khaacho.bench.accept;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.bench.BenchFailure;
import org.junit.jupiter.api.Test;

class IntakeCountTest {
    @Test
    void a_message_too_few_is_a_lost_order_and_one_too_many_an_order_nobody_asked_for() {
        assertDoesNotThrow(() -> IntakeCount.requireExact(1000, 1000));
        assertThrows(BenchFailure.class, () -> IntakeCount.requireExact(1000, 999));
        assertThrows(BenchFailure.class, () -> IntakeCount.requireExact(1000, 1001));
    }

    @Test
    void what_was_under_way_when_wrk_ended_may_have_become_messages() {
        assertDoesNotThrow(() -> IntakeCount.requireWithin(1000, 1000, 32));
        assertDoesNotThrow(() -> IntakeCount.requireWithin(1000, 1032, 32));
        assertThrows(BenchFailure.class, () -> IntakeCount.requireWithin(1000, 1033, 32));
        assertThrows(BenchFailure.class, () -> IntakeCount.requireWithin(1000, 999, 32));
    }
}
