package com.khaacho.order.jdbc;

import com.khaacho.order.OrderView.VendorPart;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderLine;
import com.khaacho.vendor.VendorOrderStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers vendor orders from rows of one line each. */
final class VendorParts {

    private final Map<UUID, VendorPart> parts = new LinkedHashMap<>();
    private final Map<UUID, List<VendorOrderLine>> lines = new LinkedHashMap<>();

    UUID read(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        if (!parts.containsKey(id)) {
            parts.put(id, head(row, id));
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

    private static VendorPart head(ResultSet row, UUID id) throws SQLException {
        VendorOrder order = new VendorOrder(
                id,
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getObject("vendor_id", UUID.class),
                VendorOrderStatus.valueOf(row.getString("status")),
                row.getInt("attempt"),
                List.of());
        return new VendorPart(row.getString("name"), order);
    }

    List<VendorPart> toList() {
        return parts.values().stream().map(this::withLines).toList();
    }

    private VendorPart withLines(VendorPart part) {
        VendorOrder head = part.order();
        VendorOrder order = new VendorOrder(
                head.id(), head.orderId(), head.vendorId(), head.status(), head.attempt(), lines.get(head.id()));
        return new VendorPart(part.vendorName(), order);
    }
}
