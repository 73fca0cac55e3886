package com.khaacho.credit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemException;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitBodyTest {

    @Test
    void a_limit_may_be_nothing_at_all() {
        LimitBody body = LimitBody.of(Map.of("limit", "0", "reason", "Bankrupt"));
        assertEquals(Money.npr(BigDecimal.ZERO), body.limit());
        assertEquals("Bankrupt", body.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.005", "1e9", "1000000000000", "NaN", " 1"})
    void a_limit_that_is_no_amount_is_refused(String limit) {
        assertThrows(ProblemException.class, () -> LimitBody.of(Map.of("limit", limit, "reason", "Because")));
    }

    @Test
    void a_change_without_a_reason_or_with_other_members_is_refused() {
        assertThrows(ProblemException.class, () -> LimitBody.of(Map.of("limit", "1")));
        assertThrows(ProblemException.class, () -> LimitBody.of(Map.of("limit", "1", "reason", " ")));
        assertThrows(ProblemException.class, () -> LimitBody.of(Map.of("limit", "1", "reason", "x".repeat(501))));
        assertThrows(ProblemException.class, () -> LimitBody.of(Map.of("limit", "1", "reason", "x", "status", "OPEN")));
    }
}
