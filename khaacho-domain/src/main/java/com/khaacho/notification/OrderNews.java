package com.khaacho.notification;

import com.khaacho.order.OrderStatus;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.List;
import java.util.UUID;

/**
 * What there is to tell about an order: where it stands and whom it concerns.
 *
 * @param amendment the number of the transition that last amended it, or 0
 * @param customerRef the retailer's own reference, or null
 * @param reason why it stands there, or null
 * @param total or null while it is not known
 * @param placed vendor orders that wait for the vendor's answer
 * @param answered vendor orders whose vendor has said what it does
 * @param cancelled vendor orders that were called off with their order, or since all their lines were
 * @param reduced vendor orders of which a part was called off and that are not on their way yet
 */
public record OrderNews(
        OrderId orderId,
        OrderStatus status,
        int amendment,
        String customerRef,
        String reason,
        Money total,
        Recipient retailer,
        List<PlacedVendorOrder> placed,
        List<AnsweredVendorOrder> answered,
        List<PlacedVendorOrder> cancelled,
        List<ReducedVendorOrder> reduced) {

    public OrderNews {
        placed = List.copyOf(placed);
        answered = List.copyOf(answered);
        cancelled = List.copyOf(cancelled);
        reduced = List.copyOf(reduced);
    }

    /** Nothing less than before is wanted of any vendor. */
    public OrderNews(
            OrderId orderId,
            OrderStatus status,
            int amendment,
            String customerRef,
            String reason,
            Money total,
            Recipient retailer,
            List<PlacedVendorOrder> placed,
            List<AnsweredVendorOrder> answered,
            List<PlacedVendorOrder> cancelled) {
        this(orderId, status, amendment, customerRef, reason, total, retailer, placed, answered, cancelled, List.of());
    }

    /**
     * A party.
     *
     * @param email or null
     */
    public record Recipient(UUID id, String name, String email) {}

    /**
     * A vendor's part of the order.
     *
     * @param attempt which routing of the order placed it, from 1
     */
    public record PlacedVendorOrder(UUID id, Recipient vendor, Money total, int attempt) {}

    /**
     * A vendor's part of which less is wanted.
     *
     * @param total of what is left
     * @param change the number of the transition that last took from it
     */
    public record ReducedVendorOrder(UUID id, Recipient vendor, Money total, int change) {}

    /**
     * What a vendor said of its part.
     *
     * @param status any but PLACED and CANCELLED
     * @param missing selling units that were ordered and did not come; 0 until it is delivered
     */
    public record AnsweredVendorOrder(
            UUID id, String vendorName, Money total, VendorOrderStatus status, long missing) {}
}
