package com.khaacho.order.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.order.OrderInReview;
import com.khaacho.order.OrdersInReview;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** {@link OrdersInReview} on the read pool, by the index of orders that wait. */
@ApplicationScoped
public class JdbcOrdersInReview implements OrdersInReview {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LIST =
            """
            SELECT o.id, o.retailer_id, p.name AS retailer_name, o.version, o.order_text, o.image_url, o.reason,
                o.parse_confidence, o.updated_at
            FROM orders o JOIN party p ON p.id = o.retailer_id
            WHERE o.waiting AND o.status = 'NEEDS_REVIEW' AND o.id > ?
            """;

    private static final String OF_RETAILER = " AND o.retailer_id = ?";
    private static final String OLDEST_FIRST = " ORDER BY o.id LIMIT ?";

    private final Databases databases;

    @Inject
    public JdbcOrdersInReview(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcOrdersInReview() {
        this(null);
    }

    @Override
    public List<OrderInReview> list(UUID retailer, OrderId after, int limit) {
        UUID behind = after == null ? BEFORE_ALL : after.value();
        return retailer == null
                ? databases.read().query(LIST + OLDEST_FIRST, JdbcOrdersInReview::read, behind, limit)
                : databases
                        .read()
                        .query(LIST + OF_RETAILER + OLDEST_FIRST, JdbcOrdersInReview::read, behind, retailer, limit);
    }

    private static OrderInReview read(ResultSet row) throws SQLException {
        return new OrderInReview(
                new OrderId(row.getObject("id", UUID.class)),
                row.getObject("retailer_id", UUID.class),
                row.getString("retailer_name"),
                row.getInt("version"),
                row.getString("order_text"),
                row.getString("image_url"),
                row.getString("reason"),
                row.getBigDecimal("parse_confidence"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }
}
