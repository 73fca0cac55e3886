package com.khaacho.vendor.jdbc;

import com.khaacho.shared.OrderId;
import com.khaacho.vendor.Placements;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderLine;
import com.khaacho.vendor.VendorOrderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers vendor orders by their order, from rows of one line each. */
final class PlacedRows {

    private final Map<UUID, VendorOrder> heads = new LinkedHashMap<>();
    private final Map<UUID, List<VendorOrderLine>> lines = new HashMap<>();

    UUID read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (!heads.containsKey(id)) {
            heads.put(id, head(row, id));
        }
        lines.computeIfAbsent(id, key -> new ArrayList<>())
                .add(new VendorOrderLine(
                        row.getInt("line_no"),
                        row.getLong("offer_id"),
                        row.getLong("product_id"),
                        row.getInt("quantity"),
                        row.getBigDecimal("unit_price"),
                        row.getObject("delivered", Integer.class)));
        return id;
    }

    private static VendorOrder head(ResultSet row, UUID id) throws SQLException {
        return new VendorOrder(
                id,
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getObject("vendor_id", UUID.class),
                VendorOrderStatus.valueOf(row.getString("status")),
                row.getInt("attempt"),
                List.of());
    }

    Map<OrderId, Placements> toPlacements() {
        Map<OrderId, List<VendorOrder>> byOrder = new HashMap<>();
        for (VendorOrder head : heads.values()) {
            byOrder.computeIfAbsent(head.orderId(), id -> new ArrayList<>()).add(head.with(lines.get(head.id())));
        }
        Map<OrderId, Placements> placements = new HashMap<>();
        byOrder.forEach((order, all) -> placements.put(order, new Placements(all)));
        return placements;
    }
}
