package com.khaacho.pipeline.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.order.OrderEvent;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderStatus;
import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.pipeline.EventOutbox;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The outbox in PostgreSQL; what the news says is read from the history when it is told. */
@ApplicationScoped
public class JdbcEventOutbox implements EventOutbox {

    private static final String ADD =
            "INSERT INTO order_event_outbox (order_id, seq) SELECT * FROM unnest(?, ?) ON CONFLICT DO NOTHING";

    private static final String NEWS =
            """
            SELECT x.order_id, x.seq, e.vendor_order_id,
                CASE WHEN e.from_status = e.to_status AND e.to_status <> 'RECEIVED' THEN 'REDUCED'
                    ELSE e.to_status END AS to_status, e.at, o.retailer_id, o.status, o.priority,
                o.correlation_id, CASE WHEN e.vendor_order_id IS NULL THEN o.total ELSE v.total END AS amount
            FROM order_event_outbox x
            JOIN order_event e ON e.order_id = x.order_id AND e.seq = x.seq
            JOIN orders o ON o.id = x.order_id
            LEFT JOIN vendor_order v ON v.id = e.vendor_order_id
            WHERE x.order_id = ANY(?)
            ORDER BY x.order_id, x.seq
            """;

    private static final String TOLD =
            """
            DELETE FROM order_event_outbox x USING unnest(?, ?) AS n(order_id, seq)
            WHERE x.order_id = n.order_id AND x.seq = n.seq
            """;

    /** Half a minute: whoever made the transition tells it within the broker's time limit, or is dead. */
    private static final String CLAIM =
            """
            UPDATE order_event_outbox SET since = now()
            WHERE (order_id, seq) IN (
                SELECT order_id, seq FROM order_event_outbox WHERE since < now() - interval '30 seconds'
                ORDER BY since LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING order_id
            """;

    private final Databases databases;

    @Inject
    public JdbcEventOutbox(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcEventOutbox() {
        this(null);
    }

    @Override
    public void add(Collection<OrderEvent> events) {
        Columns<OrderEvent> c = Columns.of(events);
        databases.write().update(ADD, c.uuids(e -> e.orderId().value()), c.integers(OrderEvent::sequence));
    }

    @Override
    public List<News> of(Collection<OrderId> orders) {
        return databases.write().query(NEWS, JdbcEventOutbox::read, (Object)
                Columns.of(orders).uuids(OrderId::value));
    }

    @Override
    public void told(Collection<News> news) {
        Columns<News> c = Columns.of(news);
        databases.write().update(TOLD, c.uuids(n -> n.message().orderId().value()), c.integers(News::sequence));
    }

    @Override
    public List<OrderId> claimForgotten(int limit) {
        return databases.write().query(CLAIM, row -> new OrderId(row.getObject("order_id", UUID.class)), limit).stream()
                .distinct()
                .toList();
    }

    /** Intake's own RECEIVED is told by its message, as created; one that is noted here begins an order again. */
    private static String word(String status) {
        return status.equals(OrderStatus.RECEIVED.name())
                ? "amended"
                : status.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static News read(ResultSet row) throws SQLException {
        OrderId id = new OrderId(row.getObject("order_id", UUID.class));
        UUID vendorOrder = row.getObject("vendor_order_id", UUID.class);
        BusinessEvent event = BusinessEvent.ofTransition(
                        type(row.getString("to_status"), vendorOrder != null),
                        id,
                        row.getInt("seq"),
                        row.getObject("retailer_id", UUID.class),
                        row.getBigDecimal("amount"),
                        row.getObject("at", OffsetDateTime.class).toInstant())
                .ofVendorOrder(vendorOrder);
        StageMessage message =
                new StageMessage(id, OrderPriority.ofJms(row.getInt("priority")), row.getString("correlation_id"));
        return new News(event, row.getInt("seq"), OrderStatus.valueOf(row.getString("status")), message);
    }

    /** An approval is told as the risk stage tells it. */
    private static String type(String status, boolean isOfVendorOrder) {
        if (!isOfVendorOrder && status.equals(OrderStatus.APPROVED.name())) {
            return "order.validated";
        }
        return (isOfVendorOrder ? "vendor-order." : "order.") + word(status);
    }
}
