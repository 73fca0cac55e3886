package com.khaacho.order;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The states of an order and the one table of its legal transitions. The same table stands for readers in
 * docs/order-states.md; a test compares every pair.
 */
public enum OrderStatus {
    /** Answered with 202; the message is in the broker's journal, no row exists yet. Never stored. */
    ACCEPTED(5),
    /** The row is written. */
    RECEIVED(20),
    /** Every line names a product and a quantity. */
    PARSED(35),
    /** The text was not understood well enough; a person decides. */
    NEEDS_REVIEW(35),
    /** Risk and credit are cleared, the credit is reserved. */
    APPROVED(55),
    /** Waits for an operator. */
    HELD(50),
    /** Refused; final. */
    REJECTED(100),
    /** Every line has a vendor and reserved stock. */
    ROUTED(80),
    /** Some or all of it waits for stock. */
    BACKORDERED(70),
    /** Every vendor said yes. */
    CONFIRMED(90),
    /** Delivered; final. */
    COMPLETED(100),
    /** Called off; final. */
    CANCELLED(100);

    private static final Map<OrderStatus, Set<OrderStatus>> NEXT = new EnumMap<>(OrderStatus.class);

    static {
        NEXT.put(ACCEPTED, EnumSet.of(RECEIVED));
        NEXT.put(RECEIVED, EnumSet.of(RECEIVED, PARSED, NEEDS_REVIEW, REJECTED, CANCELLED));
        NEXT.put(NEEDS_REVIEW, EnumSet.of(RECEIVED, PARSED, CANCELLED));
        NEXT.put(PARSED, EnumSet.of(RECEIVED, APPROVED, HELD, REJECTED, CANCELLED));
        NEXT.put(HELD, EnumSet.of(RECEIVED, APPROVED, REJECTED, CANCELLED));
        NEXT.put(APPROVED, EnumSet.of(RECEIVED, HELD, ROUTED, BACKORDERED, CANCELLED));
        NEXT.put(BACKORDERED, EnumSet.of(RECEIVED, ROUTED, CANCELLED));
        NEXT.put(ROUTED, EnumSet.of(APPROVED, ROUTED, CONFIRMED, CANCELLED));
        NEXT.put(CONFIRMED, EnumSet.of(ROUTED, COMPLETED, CANCELLED));
        NEXT.put(REJECTED, EnumSet.noneOf(OrderStatus.class));
        NEXT.put(COMPLETED, EnumSet.noneOf(OrderStatus.class));
        NEXT.put(CANCELLED, EnumSet.noneOf(OrderStatus.class));
    }

    private final int progress;

    OrderStatus(int progress) {
        this.progress = progress;
    }

    /** How far along the journey, 0 to 100 per cent, for people who wait. */
    public int progress() {
        return progress;
    }

    public boolean allows(OrderStatus next) {
        return NEXT.get(this).contains(next);
    }

    /** Nothing more will ever happen to an order in this state. */
    public boolean isFinal() {
        return NEXT.get(this).isEmpty();
    }

    /** The order rests here until a person or a vendor acts; together with the final states, no stage is due. */
    public boolean isResting() {
        return isFinal()
                || this == NEEDS_REVIEW
                || this == HELD
                || this == ROUTED
                || this == BACKORDERED
                || this == CONFIRMED;
    }
}
