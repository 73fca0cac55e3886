package com.khaacho.vendor;

import com.khaacho.shared.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The vendor orders as stored. Whoever changes one holds the lock of its order's row: that lock decides who of several
 * comes first.
 */
public interface VendorOrders {

    /** Writes new vendor orders with their lines. */
    void place(List<VendorOrder> vendorOrders);

    /** Cancels the order's vendor orders that are not yet dispatched and gives their stock back. */
    void cancel(OrderId orderId);

    /** Cancels one vendor order that is not yet dispatched and gives its stock back. */
    void cancel(UUID id);

    /**
     * Writes what is left of a vendor order that is not yet dispatched and gives the stock of the rest back.
     *
     * @param change the number of the order's transition, by which its vendor is told once
     */
    void reduce(VendorOrder left, int change);

    /** Whether goods of this order have left a vendor. */
    boolean isDispatched(OrderId orderId);

    /** Which order it is a part of, and whose; read without a lock. */
    Optional<Owner> owner(UUID id);

    /** The vendor orders of these orders; an order without one is missing. */
    Map<OrderId, Placements> of(Collection<OrderId> orders);

    /** Writes the new state; goods stay reserved. */
    void move(UUID id, VendorOrderStatus status);

    /** Writes that the vendor will not deliver, and gives the stock back. */
    void decline(UUID id);

    /**
     * Writes what was delivered, and takes it from the vendor's stock; what is missing is free again.
     *
     * @param delivered with what came of each line
     * @param by the last day, in Nepal, on which the retailer wished to have it; null when it named none
     * @param today the day in Nepal: the vendor has kept its word when nothing is missing and today is neither behind the
     *     wished day nor, if that is later, behind the end of the lead time of its offers
     */
    void deliver(VendorOrder delivered, LocalDate by, LocalDate today);

    /** Those that have waited for an answer since before this moment, the oldest first. */
    List<UUID> unansweredSince(Instant placedBefore, int limit);

    /** Whose a vendor order is. */
    record Owner(OrderId orderId, UUID vendorId) {}
}
