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
                        VendorOrderSql.INSERT,
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
                        VendorOrderSql.INSERT_LINES,
                        c.uuids(LineOf::vendorOrderId),
                        c.integers(l -> l.line().lineNo()),
                        c.longs(l -> l.line().offerId()),
                        c.longs(l -> l.line().productId()),
                        c.integers(l -> l.line().quantity()),
                        c.amounts(l -> l.line().unitPrice()));
    }

    @Override
    public void cancel(OrderId orderId) {
        databases.write().update(VendorOrderSql.CANCEL, orderId.value());
    }

    @Override
    public void cancel(UUID id) {
        databases.write().update(VendorOrderSql.CANCEL_ONE, id);
    }

    @Override
    public void reduce(VendorOrder left, int change) {
        Columns<VendorOrderLine> c = Columns.of(left.lines());
        databases
                .write()
                .update(
                        VendorOrderSql.REDUCE,
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
        databases.write().query(VendorOrderSql.OF_ORDERS, rows::read, (Object)
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
        databases.write().update(VendorOrderSql.DECLINE, id);
    }

    @Override
    public void deliver(VendorOrder delivered, LocalDate by, LocalDate today) {
        Columns<VendorOrderLine> c = Columns.of(delivered.lines());
        databases
                .write()
                .update(
                        VendorOrderSql.DELIVER,
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
        return databases
                .write()
                .query(VendorOrderSql.UNANSWERED, row -> row.getObject("id", UUID.class), placedBefore, limit);
    }

    @Override
    public boolean isDispatched(OrderId orderId) {
        return !databases
                .write()
                .query(VendorOrderSql.DISPATCHED, row -> row.getInt(1), orderId.value())
                .isEmpty();
    }
}
