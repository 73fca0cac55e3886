package com.khaacho.routing.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.order.OrderPriority;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.routing.Backorders;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** {@link Backorders} in PostgreSQL, orders by the index of lines that wait. */
@ApplicationScoped
public class JdbcBackorders implements Backorders {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * A transaction that routes has its number before it looks at offers, for it locks orders first. So once all numbers
     * below the next one at the first look are used up, nobody can write any more that an order waits without having seen
     * the stock. Four seconds: less than between two sweeps of one instance, more than a look takes.
     */
    private static final String CLAIM =
            """
            UPDATE stock_arrival SET tried_at = now(),
                horizon = coalesce(horizon, pg_snapshot_xmax(pg_current_snapshot()))
            WHERE id IN (
                SELECT id FROM stock_arrival WHERE tried_at IS NULL OR tried_at < now() - interval '4 seconds'
                ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, product_id, horizon <= pg_snapshot_xmin(pg_current_snapshot()) AS is_last
            """;

    private static final String WAITING =
            """
            SELECT o.id, o.priority, o.correlation_id
            FROM (SELECT DISTINCT l.order_id FROM order_line l
                WHERE l.product_id = ANY(?) AND l.backordered > 0 AND l.order_id > ?) w
            JOIN orders o ON o.id = w.order_id AND o.status IN ('BACKORDERED', 'ROUTED', 'CONFIRMED')
            ORDER BY o.id LIMIT ?
            """;

    private static final String DONE = "DELETE FROM stock_arrival WHERE id = ANY(?)";

    private final Databases databases;

    @Inject
    public JdbcBackorders(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcBackorders() {
        this(null);
    }

    @Override
    public List<Arrival> claimArrivals(int limit) {
        return databases.write().query(CLAIM, JdbcBackorders::arrival, limit);
    }

    @Override
    public List<StageMessage> waitingFor(Collection<Long> products, OrderId after, int limit) {
        return databases
                .write()
                .query(
                        WAITING,
                        JdbcBackorders::message,
                        Columns.of(products).longs(product -> product),
                        after == null ? BEFORE_ALL : after.value(),
                        limit);
    }

    @Override
    public void done(Collection<Arrival> arrivals) {
        databases.write().update(DONE, (Object) Columns.of(arrivals).longs(Arrival::id));
    }

    private static Arrival arrival(ResultSet row) throws SQLException {
        return new Arrival(row.getLong("id"), row.getLong("product_id"), row.getBoolean("is_last"));
    }

    private static StageMessage message(ResultSet row) throws SQLException {
        return new StageMessage(
                new OrderId(row.getObject("id", UUID.class)),
                OrderPriority.ofJms(row.getInt("priority")),
                row.getString("correlation_id"));
    }
}
