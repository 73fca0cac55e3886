package com.khaacho.order;

import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * One transition of an order, or of one of its vendor orders: its history, its timeline and the source of outgoing
 * events.
 *
 * @param sequence 1, 2, 3 ... within the order
 * @param vendorOrderId the vendor order that changed, or null when the order itself did
 * @param from the state left, a word of {@link OrderStatus} or {@link VendorOrderStatus}; null for the first event
 * @param to the state reached
 * @param actor who did it: {@code stage:risk}, {@code user:name} or {@code timer:answer}
 * @param reason why, or null when the transition explains itself
 */
public record OrderEvent(
        OrderId orderId,
        int sequence,
        UUID vendorOrderId,
        String from,
        String to,
        String actor,
        String reason,
        String correlationId,
        Instant at) {

    /** A transition of the order itself. */
    public OrderEvent(
            OrderId orderId,
            int sequence,
            OrderStatus from,
            OrderStatus to,
            String actor,
            String reason,
            String correlationId,
            Instant at) {
        this(orderId, sequence, null, from == null ? null : from.name(), to.name(), actor, reason, correlationId, at);
    }

    /** Whether it is the order itself that changed. */
    public boolean isOfOrder() {
        return vendorOrderId == null;
    }
}
