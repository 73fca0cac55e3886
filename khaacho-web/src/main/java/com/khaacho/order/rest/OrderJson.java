package com.khaacho.order.rest;

import com.khaacho.api.rest.JsonOutput;
import com.khaacho.attachment.AttachmentUrl;
import com.khaacho.order.OrderEvent;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderSummary;
import com.khaacho.order.OrderView;
import com.khaacho.order.OrderView.VendorPart;
import com.khaacho.order.StatusView;
import com.khaacho.risk.RiskContribution;
import com.khaacho.shared.Money;
import com.khaacho.vendor.VendorOrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Orders as JSON. Members without a value are left out. */
final class OrderJson {

    private OrderJson() {}

    static byte[] status(StatusView status) {
        JsonOutput json = new JsonOutput().object();
        writeStatus(json, status);
        return json.end().toBytes();
    }

    /** @param nextCursor null on the last page */
    static byte[] page(List<OrderSummary> orders, String nextCursor) {
        JsonOutput json = new JsonOutput().object().array("orders");
        for (OrderSummary order : orders) {
            writeSummary(json.object(), order);
            json.end();
        }
        return json.end().text("nextCursor", nextCursor).end().toBytes();
    }

    static byte[] whole(OrderView order) {
        JsonOutput json = new JsonOutput().object();
        writeSummary(json, order.summary());
        json.text("placedBy", order.placedBy())
                .text("text", order.text())
                .text("imageUrl", order.imageUrl())
                .text(
                        "attachmentId",
                        AttachmentUrl.idOf(order.imageUrl()).map(UUID::toString).orElse(null))
                .text("note", order.note())
                .text("deliveryAddress", order.destination().address())
                .text("contactPhone", order.destination().phone())
                .number("version", order.version())
                .decimal("parseConfidence", order.parseConfidence());
        json.array("lines");
        order.lines().forEach(line -> writeLine(json, line));
        json.end().array("vendorOrders");
        order.vendorOrders().forEach(part -> writePart(json, part));
        json.end();
        if (order.riskScore() != null) {
            writeRisk(json, order.riskScore(), order.risk());
        }
        json.array("timeline");
        order.timeline().forEach(event -> writeEvent(json, event));
        return json.end().end().toBytes();
    }

    private static void writeStatus(JsonOutput json, StatusView status) {
        json.text("orderId", status.id().toString())
                .text("status", status.status().name())
                .number("progress", status.status().progress())
                .text("stage", Waiting.of(status.status()))
                .text("updatedAt", status.updatedAt().toString())
                .text(
                        "aliasOf",
                        status.aliasOf() == null ? null : status.aliasOf().toString());
        if (status.reasonCode() != null) {
            json.object("problem")
                    .text("code", status.reasonCode())
                    .text("detail", status.reason())
                    .end();
        }
    }

    static void writeSummary(JsonOutput json, OrderSummary order) {
        writeStatus(json, order.status());
        json.text("retailerId", order.retailerId().toString())
                .text("source", order.source().name())
                .text("priority", order.priority().name())
                .text("customerRef", order.customerRef())
                .text("district", order.district())
                .text(
                        "deliveryDate",
                        order.deliveryDate() == null
                                ? null
                                : order.deliveryDate().toString())
                .text("paymentTerms", order.paymentTerms().word())
                .text("acceptedAt", order.acceptedAt().toString());
        if (order.total() != null) {
            writeMoney(json, "total", order.total());
        }
    }

    private static void writeLine(JsonOutput json, OrderLine line) {
        json.object()
                .number("lineNo", line.lineNo())
                .text("sku", line.sku())
                .wholeNumber("productId", line.productId())
                .number("quantity", line.quantity())
                .text("unit", line.unit())
                .text("text", line.text());
        writePrice(json, line.unitPrice());
        json.number("backordered", line.backordered())
                .number("cancelled", line.cancelled())
                .end();
    }

    private static void writePart(JsonOutput json, VendorPart part) {
        json.object()
                .text("vendorOrderId", part.order().id().toString())
                .text("vendorId", part.order().vendorId().toString())
                .text("vendorName", part.vendorName())
                .text("status", part.order().status().name())
                .number("attempt", part.order().attempt());
        writeMoney(json, "total", part.order().total());
        json.array("lines");
        for (VendorOrderLine line : part.order().lines()) {
            json.object()
                    .number("lineNo", line.lineNo())
                    .wholeNumber("productId", line.productId())
                    .number("quantity", line.quantity());
            if (line.delivered() != null) {
                json.number("delivered", line.delivered());
            }
            writePrice(json, line.unitPrice());
            json.end();
        }
        json.end().end();
    }

    static void writeRisk(JsonOutput json, BigDecimal score, List<RiskContribution> contributions) {
        json.object("risk").decimal("score", score).array("contributions");
        for (RiskContribution rule : contributions) {
            json.object()
                    .text("rule", rule.rule())
                    .decimal("weight", rule.weight())
                    .text("detail", rule.detail())
                    .end();
        }
        json.end().end();
    }

    private static void writeEvent(JsonOutput json, OrderEvent event) {
        json.object()
                .number("sequence", event.sequence())
                .text(
                        "vendorOrderId",
                        event.isOfOrder() ? null : event.vendorOrderId().toString())
                .text("from", event.from())
                .text("to", event.to())
                .text("actor", event.actor())
                .text("reason", event.reason())
                .text("correlationId", event.correlationId())
                .text("at", event.at().toString())
                .end();
    }

    private static void writePrice(JsonOutput json, BigDecimal price) {
        if (price != null) {
            writeMoney(json, "unitPrice", Money.npr(price));
        }
    }

    private static void writeMoney(JsonOutput json, String name, Money money) {
        json.object(name)
                .text("amount", money.amount().toPlainString())
                .text("currency", money.currency())
                .end();
    }
}
