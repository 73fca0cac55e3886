package com.khaacho.ai.jdbc;

import com.khaacho.ai.AiCalls;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;

/** Calls in one table, a batch a statement. */
@ApplicationScoped
public class JdbcAiCalls implements AiCalls {

    private static final String INSERT =
            """
            INSERT INTO ai_call (order_id, provider, model, prompt_version, outcome, tokens_in, tokens_out, cost_usd,
                took_millis, at)
            SELECT n.order_id, n.provider, n.model, n.prompt_version, n.outcome, n.tokens_in, n.tokens_out, n.cost_usd,
                n.took_millis, n.at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n(order_id, provider, model, prompt_version, outcome, tokens_in,
                tokens_out, cost_usd, took_millis, at)
            """;

    private static final String SPENT = "SELECT coalesce(sum(cost_usd), 0) FROM ai_call WHERE at >= ?::timestamptz";

    private final Databases databases;

    @Inject
    public JdbcAiCalls(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcAiCalls() {
        this(null);
    }

    @Override
    public void add(Collection<Booked> calls) {
        Columns<Booked> c = Columns.of(calls);
        databases
                .write()
                .update(
                        INSERT,
                        c.uuids(b -> b.orderId() == null ? null : b.orderId().value()),
                        c.texts(b -> b.call().provider()),
                        c.texts(b -> b.call().model()),
                        c.texts(b -> b.call().promptVersion()),
                        c.texts(b -> b.call().outcome().name()),
                        c.integers(b -> b.call().usage().in()),
                        c.integers(b -> b.call().usage().out()),
                        c.amounts(Booked::cost),
                        c.integers(b -> Math.toIntExact(b.call().took().toMillis())),
                        c.instants(Booked::at));
    }

    @Override
    public BigDecimal spentSince(Instant from) {
        return databases
                .write()
                .query(SPENT, row -> row.getBigDecimal(1), from.toString())
                .get(0);
    }
}
