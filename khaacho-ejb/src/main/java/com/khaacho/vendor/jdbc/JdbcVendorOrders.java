package com.khaacho.vendor.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderLine;
import com.khaacho.vendor.VendorOrders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
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

    private static final String CANCEL =
            """
            WITH cancelled AS (
                UPDATE vendor_order SET status = 'CANCELLED', updated_at = now()
                WHERE order_id = ? AND status IN ('PLACED', 'ACCEPTED') RETURNING id),
            freed AS (
                SELECT l.offer_id, sum(l.quantity) AS quantity
                FROM vendor_order_line l JOIN cancelled c ON c.id = l.vendor_order_id GROUP BY l.offer_id)
            UPDATE offer o SET stock_reserved = o.stock_reserved - f.quantity, updated_at = now()
            FROM freed f WHERE o.id = f.offer_id
            """;

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
    public boolean isDispatched(OrderId orderId) {
        return !databases
                .write()
                .query(DISPATCHED, row -> row.getInt(1), orderId.value())
                .isEmpty();
    }
}
