package com.khaacho.vendor.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.Placements;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderLine;
import com.khaacho.vendor.VendorOrderStatus;
import com.khaacho.vendor.VendorOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Vendor orders in PostgreSQL. */
@ApplicationScoped
public class JdbcVendorOrders implements VendorOrders {

    private static final String INSERT =
            """
            INSERT INTO vendor_order (id, order_id, vendor_id, status, total, attempt)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
            """;

    private static final String INSERT_LINES =
            """
            INSERT INTO vendor_order_line (vendor_order_id, line_no, offer_id, product_id, quantity, unit_price)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
            """;

    /** In the order of the offers' ids, as {@link JdbcOffers#reserve} locks them. */
    private static final String FREE =
            """
            held AS (SELECT id FROM offer WHERE id IN (SELECT offer_id FROM freed) ORDER BY id FOR UPDATE)
            UPDATE offer o SET stock_reserved = o.stock_reserved - f.quantity, updated_at = now()
            FROM freed f JOIN held h ON h.id = f.offer_id WHERE o.id = f.offer_id
            """;

    /** The stock goes to orders that wait for it; the vendor has it, other than where it declines or comes without. */
    private static final String CANCELLED =
            """
                AND status IN ('PLACED', 'ACCEPTED') RETURNING id),
            freed AS (
                SELECT l.offer_id, sum(l.quantity) AS quantity
                FROM vendor_order_line l JOIN cancelled c ON c.id = l.vendor_order_id GROUP BY l.offer_id),
            arrived AS (
                INSERT INTO stock_arrival (product_id)
                SELECT DISTINCT l.product_id FROM vendor_order_line l JOIN cancelled c ON c.id = l.vendor_order_id),
            """
                    + FREE;

    private static final String CANCEL =
            """
            WITH cancelled AS (
                UPDATE vendor_order SET status = 'CANCELLED', updated_at = now() WHERE order_id = ?
            """
                    + CANCELLED;

    private static final String CANCEL_ONE =
            """
            WITH cancelled AS (
                UPDATE vendor_order SET status = 'CANCELLED', updated_at = now() WHERE id = ?
            """
                    + CANCELLED;

    /** A line that is not among those left is gone. */
    private static final String REDUCE =
            """
            WITH reduced AS (
                UPDATE vendor_order SET total = ?, reduced = ?, updated_at = now()
                WHERE id = ? AND status IN ('PLACED', 'ACCEPTED') RETURNING id),
            less AS (
                SELECT l.vendor_order_id, l.line_no, l.offer_id, l.product_id, n.quantity,
                    l.quantity - coalesce(n.quantity, 0) AS units
                FROM reduced r JOIN vendor_order_line l ON l.vendor_order_id = r.id
                LEFT JOIN unnest(?, ?) AS n(line_no, quantity) ON n.line_no = l.line_no
                WHERE n.quantity IS DISTINCT FROM l.quantity),
            dropped AS (
                DELETE FROM vendor_order_line l USING less
                WHERE l.vendor_order_id = less.vendor_order_id AND l.line_no = less.line_no AND less.quantity IS NULL),
            kept AS (
                UPDATE vendor_order_line l SET quantity = less.quantity FROM less
                WHERE l.vendor_order_id = less.vendor_order_id AND l.line_no = less.line_no
                    AND less.quantity IS NOT NULL),
            arrived AS (INSERT INTO stock_arrival (product_id) SELECT DISTINCT product_id FROM less),
            freed AS (SELECT offer_id, sum(units) AS quantity FROM less GROUP BY offer_id),
            """
                    + FREE;

    /** The stock goes back only with the change of state, so twice is as once. */
    private static final String DECLINE =
            """
            WITH declined AS (
                UPDATE vendor_order SET status = 'DECLINED', updated_at = now()
                WHERE id = ? AND status = 'PLACED' RETURNING id),
            freed AS (
                SELECT l.offer_id, sum(l.quantity) AS quantity
                FROM vendor_order_line l JOIN declined d ON d.id = l.vendor_order_id GROUP BY l.offer_id),
            """
                    + FREE;

    /**
     * With the change of state, too. What was delivered is gone from both numbers of the stock, what is missing from the
     * reserved ones alone. greatest() takes no notice of a day that nobody wished.
     */
    private static final String DELIVER =
            """
            WITH delivered AS (
                UPDATE vendor_order v SET status = 'DELIVERED', total = ?, updated_at = now(),
                    kept = ? AND ?::date <= (
                        SELECT greatest(?::date, (v.placed_at AT TIME ZONE 'Asia/Kathmandu')::date + max(o.lead_time_days))
                        FROM vendor_order_line l JOIN offer o ON o.id = l.offer_id WHERE l.vendor_order_id = v.id)
                WHERE v.id = ? AND v.status = 'DISPATCHED' RETURNING v.id),
            counted AS (
                UPDATE vendor_order_line l SET delivered = n.delivered
                FROM delivered d, unnest(?, ?) AS n(line_no, delivered)
                WHERE l.vendor_order_id = d.id AND l.line_no = n.line_no
                RETURNING l.offer_id, l.quantity, l.delivered),
            gone AS (
                SELECT offer_id, sum(quantity) AS quantity, sum(delivered) AS delivered FROM counted GROUP BY offer_id),
            held AS (SELECT id FROM offer WHERE id IN (SELECT offer_id FROM gone) ORDER BY id FOR UPDATE)
            UPDATE offer o SET stock_on_hand = o.stock_on_hand - g.delivered,
                stock_reserved = o.stock_reserved - g.quantity, updated_at = now()
            FROM gone g JOIN held h ON h.id = g.offer_id WHERE o.id = g.offer_id
            """;

    private static final String OF_ORDERS =
            """
            SELECT v.id, v.order_id, v.vendor_id, v.status, v.attempt,
                l.line_no, l.offer_id, l.product_id, l.quantity, l.unit_price, l.delivered
            FROM vendor_order v JOIN vendor_order_line l ON l.vendor_order_id = v.id
            WHERE v.order_id = ANY(?) ORDER BY v.order_id, v.id, l.line_no
            """;

    private static final String UNANSWERED =
            "SELECT id FROM vendor_order WHERE status = 'PLACED' AND placed_at < ? ORDER BY placed_at LIMIT ?";

    private static final String DISPATCHED =
            "SELECT 1 FROM vendor_order WHERE order_id = ? AND status IN ('DISPATCHED', 'DELIVERED') LIMIT 1";

    private final Databases databases;

    @Inject
    public JdbcVendorOrders(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcVendorOrders() {
        this(null);
    }

    @Override
    public void place(List<VendorOrder> vendorOrders) {
        if (vendorOrders.isEmpty()) {
            return;
        }
        Columns<VendorOrder> c = Columns.of(vendorOrders);
        databases
                .write()
                .update(
                        INSERT,
                        c.uuids(VendorOrder::id),
                        c.uuids(v -> v.orderId().value()),
                        c.uuids(VendorOrder::vendorId),
                        c.texts(v -> v.status().name()),
                        c.amounts(v -> v.total().amount()),
                        c.integers(VendorOrder::attempt));
        placeLines(vendorOrders);
    }

    private void placeLines(List<VendorOrder> vendorOrders) {
        record LineOf(UUID vendorOrderId, VendorOrderLine line) {}
        List<LineOf> lines = new ArrayList<>();
        vendorOrders.forEach(v -> v.lines().forEach(line -> lines.add(new LineOf(v.id(), line))));
        Columns<LineOf> c = Columns.of(lines);
        databases
                .write()
                .update(
                        INSERT_LINES,
                        c.uuids(LineOf::vendorOrderId),
                        c.integers(l -> l.line().lineNo()),
                        c.longs(l -> l.line().offerId()),
                        c.longs(l -> l.line().productId()),
                        c.integers(l -> l.line().quantity()),
                        c.amounts(l -> l.line().unitPrice()));
    }

    @Override
    public void cancel(OrderId orderId) {
        databases.write().update(CANCEL, orderId.value());
    }

    @Override
    public void cancel(UUID id) {
        databases.write().update(CANCEL_ONE, id);
    }

    @Override
    public void reduce(VendorOrder left, int change) {
        Columns<VendorOrderLine> c = Columns.of(left.lines());
        databases
                .write()
                .update(
                        REDUCE,
                        left.total().amount(),
                        change,
                        left.id(),
                        c.integers(VendorOrderLine::lineNo),
                        c.integers(VendorOrderLine::quantity));
    }

    @Override
    public Optional<Owner> owner(UUID id) {
        return databases
                .write()
                .query(
                        "SELECT order_id, vendor_id FROM vendor_order WHERE id = ?",
                        row -> new Owner(
                                new OrderId(row.getObject("order_id", UUID.class)),
                                row.getObject("vendor_id", UUID.class)),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public Map<OrderId, Placements> of(Collection<OrderId> orders) {
        PlacedRows rows = new PlacedRows();
        databases.write().query(OF_ORDERS, rows::read, (Object)
                Columns.of(orders).uuids(OrderId::value));
        return rows.toPlacements();
    }

    @Override
    public void move(UUID id, VendorOrderStatus status) {
        databases
                .write()
                .update("UPDATE vendor_order SET status = ?, updated_at = now() WHERE id = ?", status.name(), id);
    }

    @Override
    public void decline(UUID id) {
        databases.write().update(DECLINE, id);
    }

    @Override
    public void deliver(VendorOrder delivered, LocalDate by, LocalDate today) {
        Columns<VendorOrderLine> c = Columns.of(delivered.lines());
        databases
                .write()
                .update(
                        DELIVER,
                        delivered.total().amount(),
                        delivered.isComplete(),
                        today,
                        by,
                        delivered.id(),
                        c.integers(VendorOrderLine::lineNo),
                        c.integers(VendorOrderLine::delivered));
    }

    @Override
    public List<UUID> unansweredSince(Instant placedBefore, int limit) {
        return databases.write().query(UNANSWERED, row -> row.getObject("id", UUID.class), placedBefore, limit);
    }

    @Override
    public boolean isDispatched(OrderId orderId) {
        return !databases
                .write()
                .query(DISPATCHED, row -> row.getInt(1), orderId.value())
                .isEmpty();
    }
}
