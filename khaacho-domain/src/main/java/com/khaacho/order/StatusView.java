package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.time.Instant;

/**
 * Where an order stands.
 *
 * @param id the id that was asked for
 * @param status of the order that is worked on, which is another one for an alias
 * @param reasonCode a stable word for why it stands there, or null
 * @param reason the same as a sentence, or null
 * @param aliasOf the order that is worked on in place of this one, or null
 * @param updatedAt when it last changed
 */
public record StatusView(
        OrderId id, OrderStatus status, String reasonCode, String reason, OrderId aliasOf, Instant updatedAt) {

    /** An order whose message still waits in the intake queue. */
    public static StatusView accepted(OrderId id) {
        return new StatusView(id, OrderStatus.ACCEPTED, null, null, null, Instant.ofEpochMilli(id.epochMillis()));
    }

    /** An order that was just changed, and has no reason to give for where it stands. */
    public static StatusView of(Order order) {
        return new StatusView(order.id(), order.status(), null, null, order.aliasOf(), order.changedAt());
    }
}
