package com.khaacho.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReliabilityTest {

    @ParameterizedTest
    @CsvSource({"0, 0, 0.900", "1, 1, 0.909", "0, 1, 0.818", "90, 90, 0.990", "0, 90, 0.090", "45, 90, 0.540"})
    void the_share_kept_is_drawn_towards_nine_of_ten(long kept, long decided, BigDecimal score) {
        assertEquals(score, Reliability.score(kept, decided));
    }

    @Test
    void a_score_stays_between_0_and_1_however_long_the_history() {
        assertTrue(Reliability.score(0, 10_000_000).signum() >= 0);
        assertTrue(Reliability.score(10_000_000, 10_000_000).compareTo(BigDecimal.ONE) <= 0);
    }

    @Test
    void more_kept_than_decided_is_a_mistake() {
        assertThrows(IllegalArgumentException.class, () -> Reliability.score(2, 1));
        assertThrows(IllegalArgumentException.class, () -> Reliability.score(-1, 1));
    }
}
