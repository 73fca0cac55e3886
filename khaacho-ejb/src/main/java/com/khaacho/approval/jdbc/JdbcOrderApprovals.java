package com.khaacho.approval.jdbc;

import com.khaacho.approval.OrderApprovals;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.order.ReasonCode;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** {@link OrderApprovals} in PostgreSQL. */
@ApplicationScoped
public class JdbcOrderApprovals implements OrderApprovals {

    /** Few users have a limit, and their names are found by the index that signing in uses. */
    private static final String LIMITS =
            """
            SELECT o.id, u.order_limit FROM orders o
            JOIN app_user u ON lower(u.username) = lower(o.placed_by) AND u.party_id = o.retailer_id
            WHERE o.id = ANY (?) AND u.order_limit IS NOT NULL AND NOT EXISTS (
                SELECT FROM order_approval a WHERE a.order_id = o.id AND a.amendment = o.last_amendment)
            """;

    private static final String IS_AWAITED = "SELECT count(*) FROM orders WHERE id = ? AND reason_code = ?";

    private static final String ADD =
            "INSERT INTO order_approval (order_id, amendment, approved_by, total, approved_at) VALUES (?, ?, ?, ?, ?)";

    private final Databases databases;

    @Inject
    public JdbcOrderApprovals(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcOrderApprovals() {
        this(null);
    }

    @Override
    public Map<OrderId, Money> limits(Collection<OrderId> orders) {
        Map<OrderId, Money> limits = new HashMap<>();
        UUID[] ids = orders.stream().map(OrderId::value).toArray(UUID[]::new);
        databases
                .write()
                .query(
                        LIMITS,
                        row -> limits.put(new OrderId(row.getObject(1, UUID.class)), Money.npr(row.getBigDecimal(2))),
                        (Object) ids);
        return limits;
    }

    @Override
    public boolean isAwaited(OrderId order) {
        return databases
                        .write()
                        .query(IS_AWAITED, row -> row.getInt(1), order.value(), ReasonCode.ORDER_LIMIT_EXCEEDED.name())
                        .get(0)
                > 0;
    }

    @Override
    public void add(Approval approval) {
        databases
                .write()
                .update(
                        ADD,
                        approval.order().value(),
                        approval.amendment(),
                        approval.approvedBy(),
                        approval.total().amount(),
                        approval.at());
    }
}
