package com.khaacho.order;

import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The transitions of an order and of its vendor orders, under one row of numbers. */
final class OrderHistory {

    private final OrderId order;
    private final String correlationId;
    private final Clock clock;
    private final List<OrderEvent> added = new ArrayList<>(2);

    private int lastSequence;
    private int lastTransition;
    private Instant changedAt;

    /**
     * A history that goes on behind what is stored.
     *
     * @param lastTransition the number of the last transition of the order's own, at most lastSequence
     * @param changedAt when that was, or null before the first
     */
    OrderHistory(AcceptedOrder accepted, int lastSequence, int lastTransition, Instant changedAt, Clock clock) {
        this.order = accepted.id();
        this.correlationId = accepted.correlationId();
        this.lastSequence = lastSequence;
        this.lastTransition = lastTransition;
        this.changedAt = changedAt;
        this.clock = clock;
    }

    /** The order itself changed. */
    void add(OrderStatus from, OrderStatus to, String actor, String why) {
        lastSequence++;
        lastTransition = lastSequence;
        changedAt = now();
        added.add(new OrderEvent(order, lastSequence, from, to, actor, why, correlationId, changedAt));
    }

    /** One of its vendor orders changed; the order stands where it stood. */
    void add(UUID vendorOrder, VendorOrderStatus from, VendorOrderStatus to, String actor, String why) {
        lastSequence++;
        added.add(new OrderEvent(
                order, lastSequence, vendorOrder, from.name(), to.name(), actor, why, correlationId, now()));
    }

    /** PostgreSQL keeps microseconds: the time read back must be the time told. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    List<OrderEvent> added() {
        return List.copyOf(added);
    }

    int lastSequence() {
        return lastSequence;
    }

    int lastTransition() {
        return lastTransition;
    }

    Instant changedAt() {
        return changedAt;
    }
}
