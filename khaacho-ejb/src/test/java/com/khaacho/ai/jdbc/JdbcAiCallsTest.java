package com.khaacho.ai.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.ai.AiCalls.Booked;
import com.khaacho.ai.ModelCall;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcAiCallsTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

    private final JdbcAiCalls calls = new JdbcAiCalls(TestPostgres.migrated().databases());

    @Test
    void a_days_costs_are_summed_previews_too() {
        assertEquals(0, calls.spentSince(MIDNIGHT).signum());
        calls.add(List.of(
                booked(new OrderId(UUID.randomUUID()), "0.000210", MIDNIGHT),
                booked(null, "1.5", MIDNIGHT.plusSeconds(60)),
                booked(null, "7", MIDNIGHT.minusMillis(1))));
        assertEquals(new BigDecimal("1.500210"), calls.spentSince(MIDNIGHT));
    }

    private static Booked booked(OrderId order, String cost, Instant at) {
        ModelCall call = new ModelCall(
                "openai",
                "gpt-4o-mini",
                "order-parser-v1",
                new ModelCall.Usage(190, 31),
                ModelCall.Outcome.ANSWERED,
                Duration.ofMillis(800));
        return new Booked(order, call, new BigDecimal(cost), at);
    }
}
