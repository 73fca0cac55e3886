package com.khaacho.order.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.order.OrderQuery;
import com.khaacho.order.OrderSummary;
import com.khaacho.order.OrderView;
import com.khaacho.order.OrderViews;
import com.khaacho.order.StatusView;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@link OrderViews} by plain SQL on the read pool. */
@ApplicationScoped
public class JdbcOrderViews implements OrderViews {

    private final Databases databases;

    @Inject
    public JdbcOrderViews(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcOrderViews() {
        this(null);
    }

    @Override
    public Optional<StatusView> status(OrderId id, Caller reader) {
        return sql()
                .query(
                        OrderViewSql.STATUS + OrderViewSql.VISIBLE,
                        OrderViewRows::status,
                        new UUID[] {id.value()},
                        reader.seesEveryParty(),
                        reader.partyId(),
                        reader.partyId())
                .stream()
                .findFirst();
    }

    @Override
    public Map<OrderId, StatusView> statuses(Collection<OrderId> ids) {
        UUID[] values = ids.stream().map(OrderId::value).toArray(UUID[]::new);
        Map<OrderId, StatusView> found = new HashMap<>();
        sql().query(OrderViewSql.STATUS, OrderViewRows::status, (Object) values)
                .forEach(status -> found.put(status.id(), status));
        return found;
    }

    @Override
    public Optional<OrderView> order(OrderId id, Caller reader) {
        return sql()
                .query(
                        OrderViewSql.ORDER + OrderViewSql.VISIBLE,
                        OrderViewRows::head,
                        new UUID[] {id.value()},
                        reader.seesEveryParty(),
                        reader.partyId(),
                        reader.partyId())
                .stream()
                .findFirst()
                .map(head -> whole(head, reader));
    }

    private OrderView whole(OrderViewRows.Head head, Caller reader) {
        boolean whole = reader.seesEveryParty()
                || reader.partyId().equals(head.summary().retailerId());
        UUID order = head.workedOn().value();
        VendorParts parts = new VendorParts();
        sql().query(OrderViewSql.VENDOR_PARTS, parts::read, order, whole, reader.partyId());
        return whole
                ? head.toView(
                        sql().query(OrderViewSql.LINES, OrderViewRows::line, order),
                        parts.toList(),
                        sql().query(OrderViewSql.TIMELINE, OrderViewRows::event, order))
                : head.toVendorView(
                        sql().query(OrderViewSql.VENDOR_LINES, OrderViewRows::line, order, reader.partyId()),
                        parts.toList());
    }

    @Override
    public List<OrderSummary> list(OrderQuery query, Caller reader) {
        StringBuilder select = new StringBuilder(OrderViewSql.LIST);
        List<Object> values = new ArrayList<>();
        restrict(select, values, reader);
        and(
                select,
                values,
                " AND o.status = ?",
                query.status() == null ? null : query.status().name());
        and(select, values, " AND o.id >= uuid_v7_floor(?)", query.from());
        and(select, values, " AND o.id < uuid_v7_floor(?)", query.to());
        and(
                select,
                values,
                " AND o.id < ?",
                query.before() == null ? null : query.before().value());
        if (query.words() != null) {
            String pattern = '%' + query.words().replaceAll("[\\\\%_]", "\\\\$0") + '%';
            select.append(" AND (o.customer_ref ILIKE ? OR o.order_text ILIKE ? OR o.id::text = lower(?))");
            values.addAll(List.of(pattern, pattern, query.words()));
        }
        values.add(query.limit());
        boolean total = !isVendor(reader);
        return sql().query(
                        select.append(" ORDER BY o.id DESC LIMIT ?").toString(),
                        row -> OrderViewRows.summary(row, total),
                        values.toArray());
    }

    private static void restrict(StringBuilder select, List<Object> values, Caller reader) {
        if (isVendor(reader)) {
            and(select, values, OrderViewSql.OF_VENDOR, reader.partyId());
        } else if (!reader.seesEveryParty()) {
            and(select, values, " AND o.retailer_id = ?", reader.partyId());
        }
    }

    private static boolean isVendor(Caller reader) {
        return !reader.seesEveryParty() && reader.has(Role.VENDOR);
    }

    private static void and(StringBuilder select, List<Object> values, String clause, Object value) {
        if (value != null) {
            select.append(clause);
            values.add(value);
        }
    }

    private Sql sql() {
        return databases.read();
    }
}
