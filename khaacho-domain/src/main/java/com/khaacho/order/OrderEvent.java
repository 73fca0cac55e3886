package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.time.Instant;

/**
 * One transition of an order: its history, its timeline and the source of outgoing events.
 *
 * @param sequence 1, 2, 3 ... within the order
 * @param from the state left, or null for the first event
 * @param actor who did it: {@code stage:risk} or {@code user:name}
 * @param reason why, or null when the transition explains itself
 */
public record OrderEvent(
        OrderId orderId,
        int sequence,
        OrderStatus from,
        OrderStatus to,
        String actor,
        String reason,
        String correlationId,
        Instant at) {}
