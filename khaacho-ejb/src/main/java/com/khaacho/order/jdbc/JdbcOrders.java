package com.khaacho.order.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.Order;
import com.khaacho.order.OrderEvent;
import com.khaacho.order.OrderLine;
import com.khaacho.order.Orders;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Orders in PostgreSQL, a whole batch a statement. */
@ApplicationScoped
public class JdbcOrders implements Orders {

    private static final String INSERT_ORDERS =
            """
            INSERT INTO orders (id, retailer_id, placed_by, customer_ref, source, priority, status, reason_code, reason,
                order_text, image_url, district, delivery_date, note, parse_confidence, alias_of, correlation_id,
                version, accepted_at, created_at, updated_at, delivery_address, address_key, contact_phone, payment_terms)
            SELECT n.id, n.retailer, n.placed_by, n.customer_ref, n.source, n.priority, n.status, n.reason_code, n.reason,
                n.order_text, n.image_url, n.district, n.delivery_date::date, n.note, n.confidence, n.alias_of,
                n.correlation_id, n.version, n.accepted_at::timestamptz, now(), n.changed_at::timestamptz,
                n.delivery_address, n.address_key, n.contact_phone, n.payment_terms
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n(id, retailer, placed_by,
                customer_ref, source, priority, status, reason_code, reason, order_text, image_url, district,
                delivery_date, note, confidence, alias_of, correlation_id, version, accepted_at,
                changed_at, delivery_address, address_key, contact_phone, payment_terms)
            """;

    private static final String INSERT_LINES =
            """
            INSERT INTO order_line (order_id, line_no, sku, product_id, quantity, unit, line_text, unit_price,
                backordered, cancelled)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (order_id, line_no) DO UPDATE SET sku = excluded.sku, product_id = excluded.product_id,
                quantity = excluded.quantity, unit = excluded.unit, line_text = excluded.line_text,
                unit_price = excluded.unit_price, backordered = excluded.backordered, cancelled = excluded.cancelled
            """;

    private static final String INSERT_EVENTS =
            """
            INSERT INTO order_event (order_id, seq, vendor_order_id, from_status, to_status, actor, reason, correlation_id, at)
            SELECT e.order_id, e.seq, e.vendor_order_id, e.from_status, e.to_status, e.actor, e.reason, e.correlation_id,
                e.at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS e(order_id, seq, vendor_order_id, from_status, to_status, actor, reason, correlation_id, at)
            """;

    private static final String CLAIM_KEYS =
            """
            INSERT INTO idempotency (retailer_id, source, key, order_id, body_hash, created_at)
            SELECT n.retailer_id, n.source, n.key, n.order_id, decode(n.hash, 'hex'), now()
            FROM unnest(?, ?, ?, ?, ?) AS n(retailer_id, source, key, order_id, hash)
            ON CONFLICT (retailer_id, source, key) DO NOTHING
            """;

    private static final String KEY_HOLDERS =
            """
            SELECT n.order_id AS asked, i.order_id AS holder, i.body_hash = decode(n.hash, 'hex') AS same_body
            FROM unnest(?, ?, ?, ?, ?) AS n(retailer_id, source, key, order_id, hash)
            JOIN idempotency i ON i.retailer_id = n.retailer_id AND i.source = n.source AND i.key = n.key
            WHERE i.order_id <> n.order_id
            """;

    private static final String UPDATE_ORDERS =
            """
            UPDATE orders o SET status = n.status, reason_code = n.reason_code, reason = n.reason, total = n.total,
                credit_reserved = n.credit_reserved, risk_score = coalesce(n.risk_score, o.risk_score),
                risk_contributions = coalesce(n.risk_contributions::jsonb, o.risk_contributions),
                parse_confidence = coalesce(n.confidence, o.parse_confidence), version = n.version,
                last_transition = n.last_transition, updated_at = n.changed_at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n(id, status, reason_code, reason, total, credit_reserved,
                risk_score, risk_contributions, confidence, version, last_transition, changed_at)
            WHERE o.id = n.id
            """;

    private final Databases databases;
    private final Clock clock;

    @Inject
    public JdbcOrders(Databases databases, Clock clock) {
        this.databases = databases;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected JdbcOrders() {
        this(null, null);
    }

    @Override
    public Set<OrderId> existing(Collection<OrderId> ids) {
        return new HashSet<>(databases
                .write()
                .query(
                        "SELECT id FROM orders WHERE id = ANY(?)",
                        row -> new OrderId(row.getObject(1, UUID.class)),
                        (Object) Columns.of(ids).uuids(OrderId::value)));
    }

    @Override
    public void insert(Collection<Order> orders) {
        Columns<Order> c = Columns.of(orders);
        databases
                .write()
                .update(
                        INSERT_ORDERS,
                        c.uuids(o -> o.id().value()),
                        c.uuids(o -> o.accepted().retailerId()),
                        c.texts(o -> o.accepted().placedBy()),
                        c.texts(o -> o.accepted().request().customerRef()),
                        c.texts(o -> o.accepted().source().name()),
                        c.integers(o -> o.accepted().request().priority().jmsPriority()),
                        c.texts(o -> o.status().name()),
                        c.texts(OrderRows::reasonCode),
                        c.texts(Order::reason),
                        c.texts(o -> o.accepted().request().text()),
                        c.texts(o -> o.accepted().request().imageUrl()),
                        c.texts(o -> o.accepted().request().district()),
                        c.texts(OrderRows::deliveryDate),
                        c.texts(o -> o.accepted().request().note()),
                        c.amounts(Order::parseConfidence),
                        c.uuids(o -> o.aliasOf() == null ? null : o.aliasOf().value()),
                        c.texts(o -> o.accepted().correlationId()),
                        c.integers(Order::sequence),
                        c.instants(o -> o.accepted().acceptedAt()),
                        c.instants(Order::changedAt),
                        c.texts(o -> o.accepted().request().destination().address()),
                        c.texts(o -> o.accepted().request().destination().addressKey()),
                        c.texts(o -> o.accepted().request().destination().phone()),
                        c.texts(OrderRows::paymentTerms));
        writeLines(orders);
        writeEvents(orders);
    }

    @Override
    public Map<OrderId, KeyHolder> claimKeys(List<AcceptedOrder> accepted) {
        List<AcceptedOrder> keyed =
                accepted.stream().filter(a -> a.idempotencyKey() != null).toList();
        Map<OrderId, KeyHolder> holders = new HashMap<>();
        if (!keyed.isEmpty()) {
            Columns<AcceptedOrder> c = Columns.of(keyed);
            Object[] keys = {
                c.uuids(AcceptedOrder::retailerId),
                c.texts(a -> a.source().name()),
                c.texts(AcceptedOrder::idempotencyKey),
                c.uuids(a -> a.id().value()),
                c.texts(AcceptedOrder::bodyHash)
            };
            int claimed = databases.write().update(CLAIM_KEYS, keys);
            if (claimed < keyed.size()) {
                databases
                        .write()
                        .query(KEY_HOLDERS, OrderRows::readHolder, keys)
                        .forEach(holders::putAll);
            }
        }
        return holders;
    }

    @Override
    public List<Order> lock(Collection<OrderId> ids) {
        UUID[] keys = Columns.of(ids).uuids(OrderId::value);
        Map<OrderId, List<OrderLine>> lines = new HashMap<>();
        List<OrderRows.Row> rows = databases.write().query(OrderRows.LOCK, OrderRows::read, (Object) keys);
        databases.write().query(OrderRows.LINES, row -> OrderRows.readLineInto(row, lines), (Object) keys);
        return rows.stream()
                .map(row -> row.toOrder(lines.getOrDefault(row.id(), List.of()), clock))
                .toList();
    }

    @Override
    public boolean isWithoutRest(OrderId id) {
        return !databases
                .write()
                .query(OrderRows.WITHOUT_REST, row -> row.getString(1), id.value())
                .isEmpty();
    }

    @Override
    public void update(Collection<Order> orders) {
        List<Order> changed =
                orders.stream().filter(o -> !o.newEvents().isEmpty()).toList();
        if (changed.isEmpty()) {
            return;
        }
        Columns<Order> c = Columns.of(changed);
        databases
                .write()
                .update(
                        UPDATE_ORDERS,
                        c.uuids(o -> o.id().value()),
                        c.texts(o -> o.status().name()),
                        c.texts(OrderRows::reasonCode),
                        c.texts(Order::reason),
                        c.amounts(Order::total),
                        c.amounts(Order::creditReserved),
                        c.amounts(o ->
                                o.assessment() == null ? null : o.assessment().score()),
                        c.texts(OrderRows::contributions),
                        c.amounts(Order::parseConfidence),
                        c.integers(Order::sequence),
                        c.integers(Order::lastTransition),
                        c.instants(Order::changedAt));
        writeLines(changed.stream().filter(Order::linesChanged).toList());
        writeEvents(changed);
    }

    private void writeLines(Collection<Order> orders) {
        record LineOf(UUID orderId, OrderLine line) {}
        List<LineOf> lines = new ArrayList<>();
        orders.forEach(o -> o.lines().forEach(line -> lines.add(new LineOf(o.id().value(), line))));
        if (lines.isEmpty()) {
            return;
        }
        Columns<LineOf> c = Columns.of(lines);
        databases
                .write()
                .update(
                        INSERT_LINES,
                        c.uuids(LineOf::orderId),
                        c.integers(l -> l.line().lineNo()),
                        c.texts(l -> l.line().sku()),
                        c.longs(l -> l.line().productId()),
                        c.integers(l -> l.line().quantity()),
                        c.texts(l -> l.line().unit()),
                        c.texts(l -> l.line().text()),
                        c.amounts(l -> l.line().unitPrice()),
                        c.integers(l -> l.line().backordered()),
                        c.integers(l -> l.line().cancelled()));
    }

    private void writeEvents(Collection<Order> orders) {
        List<OrderEvent> events =
                orders.stream().flatMap(o -> o.newEvents().stream()).toList();
        Columns<OrderEvent> c = Columns.of(events);
        databases
                .write()
                .update(
                        INSERT_EVENTS,
                        c.uuids(e -> e.orderId().value()),
                        c.integers(OrderEvent::sequence),
                        c.uuids(OrderEvent::vendorOrderId),
                        c.texts(OrderEvent::from),
                        c.texts(OrderEvent::to),
                        c.texts(OrderEvent::actor),
                        c.texts(OrderEvent::reason),
                        c.texts(OrderEvent::correlationId),
                        c.instants(OrderEvent::at));
    }
}
