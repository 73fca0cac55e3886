package com.khaacho.vendor.jdbc;

import com.khaacho.shared.OrderId;
import com.khaacho.shared.PaymentTerms;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderLine;
import com.khaacho.vendor.VendorOrderStatus;
import com.khaacho.vendor.VendorOrderView;
import com.khaacho.vendor.VendorOrderView.Article;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Gathers views of vendor orders from rows of one line each, in the rows' order. */
final class VendorOrderRows {

    private final Map<UUID, VendorOrderView> heads = new LinkedHashMap<>();
    private final Map<UUID, List<VendorOrderLine>> lines = new LinkedHashMap<>();
    private final Map<UUID, List<Article>> articles = new LinkedHashMap<>();

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
        articles.computeIfAbsent(id, key -> new ArrayList<>())
                .add(new Article(row.getString("sku"), row.getString("name"), row.getString("unit")));
        return id;
    }

    private static VendorOrderView head(ResultSet row, UUID id) throws SQLException {
        Date deliveryDate = row.getDate("delivery_date");
        String terms = row.getString("payment_terms");
        return new VendorOrderView(
                new VendorOrder(
                        id,
                        new OrderId(row.getObject("order_id", UUID.class)),
                        row.getObject("vendor_id", UUID.class),
                        VendorOrderStatus.valueOf(row.getString("status")),
                        row.getInt("attempt"),
                        List.of()),
                row.getString("vendor_name"),
                row.getObject("retailer_id", UUID.class),
                row.getString("retailer_name"),
                row.getString("district"),
                deliveryDate == null ? null : deliveryDate.toLocalDate(),
                row.getString("delivery_address"),
                row.getString("contact_phone"),
                terms == null ? PaymentTerms.CREDIT : PaymentTerms.read(terms).orElseThrow(),
                row.getString("reason"),
                instant(row, "placed_at"),
                instant(row, "updated_at"),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    List<VendorOrderView> toList() {
        return heads.values().stream().map(this::whole).toList();
    }

    private VendorOrderView whole(VendorOrderView head) {
        UUID id = head.order().id();
        return new VendorOrderView(
                head.order().with(lines.get(id)),
                head.vendorName(),
                head.retailerId(),
                head.retailerName(),
                head.district(),
                head.deliveryDate(),
                head.deliveryAddress(),
                head.contactPhone(),
                head.paymentTerms(),
                head.reason(),
                head.placedAt(),
                head.updatedAt(),
                articles.get(id));
    }
}
