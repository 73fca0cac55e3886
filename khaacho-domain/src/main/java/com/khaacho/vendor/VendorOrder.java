package com.khaacho.vendor;

import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The same vendor order in another state. */
    public VendorOrder in(VendorOrderStatus next) {
        return new VendorOrder(id, orderId, vendorId, next, attempt, lines);
    }

    /** The same vendor order with these lines. */
    public VendorOrder with(List<VendorOrderLine> others) {
        return new VendorOrder(id, orderId, vendorId, status, attempt, others);
    }

    /** Selling units by line number. */
    public Map<Integer, Integer> units() {
        Map<Integer, Integer> units = new HashMap<>();
        lines.forEach(line -> units.merge(line.lineNo(), line.quantity(), Integer::sum));
        return units;
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
