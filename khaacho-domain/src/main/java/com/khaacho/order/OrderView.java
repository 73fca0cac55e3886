package com.khaacho.order;

import com.khaacho.risk.RiskContribution;
import com.khaacho.vendor.VendorOrder;
import java.math.BigDecimal;
import java.util.List;

/**
 * A whole order as its reader may see it. A vendor sees its own part: the lines it delivers, its own vendor orders, and
 * neither texts nor risk nor history.
 *
 * @param text the order's words when it came as text, or null
 * @param destination NONE for a vendor that has no part of it to deliver (any more)
 * @param riskScore 0 to 1, null before assessment
 */
public record OrderView(
        OrderSummary summary,
        String placedBy,
        String text,
        String imageUrl,
        String note,
        Destination destination,
        int version,
        List<OrderLine> lines,
        List<VendorPart> vendorOrders,
        BigDecimal parseConfidence,
        BigDecimal riskScore,
        List<RiskContribution> risk,
        List<OrderEvent> timeline) {

    public OrderView {
        lines = List.copyOf(lines);
        vendorOrders = List.copyOf(vendorOrders);
        risk = List.copyOf(risk);
        timeline = List.copyOf(timeline);
    }

    /** A vendor order with its vendor's name. */
    public record VendorPart(String vendorName, VendorOrder order) {}
}
