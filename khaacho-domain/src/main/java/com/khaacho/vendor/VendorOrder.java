package com.khaacho.vendor;

import com.khaacho.invoice.VatRate;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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

    /**
     * The same vendor order with fewer units, and without the lines of which none is left.
     *
     * @param units selling units by line number, of a line at most all that was ordered count
     */
    public VendorOrder without(Map<Integer, Integer> units) {
        return with(lines.stream()
                .map(line -> line.less(units.getOrDefault(line.lineNo(), 0)))
                .filter(line -> line.quantity() > 0)
                .toList());
    }

    /**
     * The same vendor order, delivered.
     *
     * @param units selling units by line number; of a line that is not named, all came
     */
    public VendorOrder delivered(Map<Integer, Integer> units) {
        return in(VendorOrderStatus.DELIVERED)
                .with(lines.stream()
                        .map(line -> line.delivered(units.getOrDefault(line.lineNo(), line.quantity())))
                        .toList());
    }

    /** The first line of which more is named than was ordered; of a line that it has not, nothing was. */
    public OptionalInt lineBeyond(Map<Integer, Integer> units) {
        Map<Integer, Integer> ordered = units();
        return units.entrySet().stream()
                .filter(named -> named.getValue() > ordered.getOrDefault(named.getKey(), -1))
                .mapToInt(Map.Entry::getKey)
                .min();
    }

    /** Selling units that were ordered and did not come, by line number; empty until it is delivered. */
    public Map<Integer, Integer> missing() {
        Map<Integer, Integer> missing = new HashMap<>();
        for (VendorOrderLine line : lines) {
            if (line.standing() < line.quantity()) {
                missing.put(line.lineNo(), line.quantity() - line.standing());
            }
        }
        return missing;
    }

    /** Whether nothing is missing. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Selling units as ordered, by line number. */
    public Map<Integer, Integer> units() {
        Map<Integer, Integer> units = new HashMap<>();
        lines.forEach(line -> units.merge(line.lineNo(), line.quantity(), Integer::sum));
        return units;
    }

    /** What its vendor bills for it, with VAT: all of it, and once it is delivered what came. */
    public Money bill() {
        return VatRate.NEPAL.with(total());
    }

    /** The sum of its lines at agreed prices without VAT, and without what did not come. */
    public Money total() {
        Money sum = Money.zero(Money.NPR);
        for (VendorOrderLine line : lines) {
            sum = sum.plus(Money.npr(line.unitPrice()).times(line.standing()));
        }
        return sum;
    }
}
