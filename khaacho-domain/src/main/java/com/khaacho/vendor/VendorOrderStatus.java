package com.khaacho.vendor;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The states of a vendor order and their legal transitions; docs/order-states.md shows the same table. */
public enum VendorOrderStatus {
    PLACED,
    ACCEPTED,
    DECLINED,
    DISPATCHED,
    DELIVERED,
    CANCELLED;

    private static final Map<VendorOrderStatus, Set<VendorOrderStatus>> NEXT = new EnumMap<>(VendorOrderStatus.class);

    static {
        NEXT.put(PLACED, EnumSet.of(ACCEPTED, DECLINED, CANCELLED));
        NEXT.put(ACCEPTED, EnumSet.of(DISPATCHED, CANCELLED));
        NEXT.put(DISPATCHED, EnumSet.of(DELIVERED));
        NEXT.put(DELIVERED, EnumSet.noneOf(VendorOrderStatus.class));
        NEXT.put(DECLINED, EnumSet.noneOf(VendorOrderStatus.class));
        NEXT.put(CANCELLED, EnumSet.noneOf(VendorOrderStatus.class));
    }

    /** Whether goods are still promised or were delivered: the order's line counts it. */
    public boolean stands() {
        return this != DECLINED && this != CANCELLED;
    }

    /** Whether it is, or went through, the other state; the way has one branch only, so the states alone tell. */
    public boolean hasReached(VendorOrderStatus other) {
        return switch (other) {
            case PLACED -> true;
            case ACCEPTED -> this == ACCEPTED || this == DISPATCHED || this == DELIVERED;
            case DISPATCHED -> this == DISPATCHED || this == DELIVERED;
            case DECLINED, DELIVERED, CANCELLED -> this == other;
        };
    }

    /** Nothing more will ever happen to it. */
    public boolean isFinal() {
        return NEXT.get(this).isEmpty();
    }

    public boolean allows(VendorOrderStatus next) {
        return NEXT.get(this).contains(next);
    }
}
