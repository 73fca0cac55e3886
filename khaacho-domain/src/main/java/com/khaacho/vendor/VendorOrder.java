package com.khaacho.vendor;

import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import java.util.List;
import java.util.UUID;

/**
 * The part of an order that one vendor is asked to deliver.
 *
 * @param attempt 1 for the first routing of the order, 2 and 3 after declines
 */
public record VendorOrder(
        UUID id, OrderId orderId, UUID vendorId, VendorOrderStatus status, int attempt, List<VendorOrderLine> lines) {

    public VendorOrder {
        lines = List.copyOf(lines);
    }

    /** The sum of its lines at agreed prices. */
    public Money total() {
        Money sum = Money.zero(Money.NPR);
        for (VendorOrderLine line : lines) {
            sum = sum.plus(Money.npr(line.unitPrice()).times(line.quantity()));
        }
        return sum;
    }
}
