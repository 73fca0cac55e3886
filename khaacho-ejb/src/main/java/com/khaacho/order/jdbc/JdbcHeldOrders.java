package com.khaacho.order.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.order.HeldOrder;
import com.khaacho.order.HeldOrders;
import com.khaacho.order.RiskAssessment;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** {@link HeldOrders} on the read pool, by the index of orders that wait. */
@ApplicationScoped
public class JdbcHeldOrders implements HeldOrders {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String LIST =
            """
            SELECT o.id, o.status, o.reason_code, o.reason, o.alias_of, o.updated_at, o.retailer_id, o.source, o.priority,
                o.customer_ref, coalesce(o.district, p.district) AS district, o.delivery_date, o.payment_terms,
                o.total, o.currency, o.accepted_at, o.version, o.risk_score, o.risk_contributions, p.name AS retailer_name,
                (SELECT count(*) FROM order_line l WHERE l.order_id = o.id) AS lines
            FROM orders o JOIN party p ON p.id = o.retailer_id
            WHERE o.waiting AND o.status = 'HELD' AND o.reason_code IS DISTINCT FROM 'ORDER_LIMIT_EXCEEDED' AND o.id > ?
            ORDER BY o.id LIMIT ?
            """;

    private static final String COUNT = "SELECT count(*) FROM orders WHERE waiting AND status = 'HELD'"
            + " AND reason_code IS DISTINCT FROM 'ORDER_LIMIT_EXCEEDED'";

    private final Databases databases;

    @Inject
    public JdbcHeldOrders(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcHeldOrders() {
        this(null);
    }

    @Override
    public List<HeldOrder> list(OrderId after, int limit) {
        return databases.read().query(LIST, JdbcHeldOrders::read, after == null ? BEFORE_ALL : after.value(), limit);
    }

    @Override
    public int count() {
        return databases.read().query(COUNT, row -> row.getInt(1)).get(0);
    }

    private static HeldOrder read(ResultSet row) throws SQLException {
        RiskAssessment assessment = new RiskAssessment(
                row.getBigDecimal("risk_score"), OrderViewRows.contributions(row.getString("risk_contributions")));
        return new HeldOrder(
                OrderViewRows.summary(row, true),
                row.getInt("version"),
                row.getString("retailer_name"),
                row.getInt("lines"),
                assessment);
    }
}
