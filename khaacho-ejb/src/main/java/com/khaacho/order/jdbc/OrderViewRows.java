package com.khaacho.order.jdbc;

import com.khaacho.order.Destination;
import com.khaacho.order.OrderEvent;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderSource;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.OrderSummary;
import com.khaacho.order.OrderView;
import com.khaacho.order.StatusView;
import com.khaacho.risk.RiskContribution;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** From rows to the views of orders. */
final class OrderViewRows {

    private OrderViewRows() {}

    /** An order without lines, vendor orders and timeline. */
    record Head(
            OrderSummary summary,
            String placedBy,
            String text,
            String imageUrl,
            String note,
            Destination destination,
            int version,
            BigDecimal parseConfidence,
            BigDecimal riskScore,
            List<RiskContribution> risk) {

        OrderId workedOn() {
            OrderId alias = summary.status().aliasOf();
            return alias == null ? summary.status().id() : alias;
        }

        OrderView toView(List<OrderLine> lines, List<OrderView.VendorPart> parts, List<OrderEvent> timeline) {
            return new OrderView(
                    summary,
                    placedBy,
                    text,
                    imageUrl,
                    note,
                    destination,
                    version,
                    lines,
                    parts,
                    parseConfidence,
                    riskScore,
                    risk,
                    timeline);
        }

        /** A vendor delivers; what the retailer wrote, owes and went through is not its business. */
        OrderView toVendorView(List<OrderLine> lines, List<OrderView.VendorPart> parts) {
            StatusView status = summary.status();
            StatusView bare =
                    new StatusView(status.id(), status.status(), null, null, status.aliasOf(), status.updatedAt());
            OrderSummary shown = new OrderSummary(
                    bare,
                    summary.retailerId(),
                    summary.source(),
                    summary.priority(),
                    summary.customerRef(),
                    summary.district(),
                    summary.deliveryDate(),
                    summary.paymentTerms(),
                    null,
                    summary.acceptedAt());
            return new OrderView(
                    shown,
                    null,
                    null,
                    null,
                    note,
                    doorFor(parts),
                    version,
                    lines,
                    parts,
                    null,
                    null,
                    List.of(),
                    List.of());
        }

        /** Only who has goods to bring needs to know the door. */
        private Destination doorFor(List<OrderView.VendorPart> parts) {
            boolean delivers = parts.stream()
                    .map(part -> part.order().status())
                    .anyMatch(s -> s != VendorOrderStatus.DECLINED && s != VendorOrderStatus.CANCELLED);
            return delivers ? destination : Destination.NONE;
        }
    }

    static StatusView status(ResultSet row) throws SQLException {
        return new StatusView(
                orderId(row, "id"),
                OrderStatus.valueOf(row.getString("status")),
                row.getString("reason_code"),
                row.getString("reason"),
                orderId(row, "alias_of"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    /** @param withTotal whether the reader may see what the whole order costs */
    static OrderSummary summary(ResultSet row, boolean withTotal) throws SQLException {
        BigDecimal total = withTotal ? row.getBigDecimal("total") : null;
        Date deliveryDate = row.getDate("delivery_date");
        return new OrderSummary(
                status(row),
                row.getObject("retailer_id", UUID.class),
                OrderSource.valueOf(row.getString("source")),
                OrderPriority.ofJms(row.getInt("priority")),
                row.getString("customer_ref"),
                row.getString("district"),
                deliveryDate == null ? null : deliveryDate.toLocalDate(),
                OrderRows.paymentTerms(row),
                total == null ? null : new Money(total, row.getString("currency")),
                row.getObject("accepted_at", OffsetDateTime.class).toInstant());
    }

    static Head head(ResultSet row) throws SQLException {
        return new Head(
                summary(row, true),
                row.getString("placed_by"),
                row.getString("order_text"),
                row.getString("image_url"),
                row.getString("note"),
                OrderRows.destination(row),
                row.getInt("version"),
                row.getBigDecimal("parse_confidence"),
                row.getBigDecimal("risk_score"),
                contributions(row.getString("risk_contributions")));
    }

    static List<RiskContribution> contributions(String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(rule -> new RiskContribution(
                            rule.getString("rule"),
                            rule.getJsonNumber("weight").bigDecimalValue(),
                            rule.getString("detail", "")))
                    .toList();
        }
    }

    static OrderLine line(ResultSet row) throws SQLException {
        return new OrderLine(
                row.getInt("line_no"),
                row.getString("sku"),
                row.getObject("product_id", Long.class),
                row.getInt("quantity"),
                row.getString("unit"),
                row.getString("line_text"),
                row.getBigDecimal("unit_price"),
                row.getInt("backordered"),
                row.getInt("cancelled"));
    }

    static OrderEvent event(ResultSet row) throws SQLException {
        return new OrderEvent(
                orderId(row, "order_id"),
                row.getInt("seq"),
                row.getObject("vendor_order_id", UUID.class),
                row.getString("from_status"),
                row.getString("to_status"),
                row.getString("actor"),
                row.getString("reason"),
                row.getString("correlation_id"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static OrderId orderId(ResultSet row, String column) throws SQLException {
        UUID value = row.getObject(column, UUID.class);
        return value == null ? null : new OrderId(value);
    }
}
