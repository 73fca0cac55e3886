package com.khaacho.routing;

import com.khaacho.invoice.VatRate;
import com.khaacho.shared.Money;
import com.khaacho.vendor.VendorOrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who delivers what of one order. Per order line: asked = allocated + short.
 *
 * @param allocations at most one a vendor, in the order of the lines that brought them in
 * @param shortages selling units that no vendor has, or that none of the few vendors has who may share an order, by line
 *     number; only lines that are short
 * @param cost what it comes to
 * @param guarantee whether it is proven best, and how far from it otherwise
 */
public record RoutingPlan(
        List<Allocation> allocations, Map<Integer, Integer> shortages, PlanCost cost, Guarantee guarantee) {

    public RoutingPlan {
        allocations = List.copyOf(allocations);
        shortages = Map.copyOf(shortages);
    }

    /**
     * The part of one vendor.
     *
     * @param lines at least one, by line number
     * @param reason a sentence for people: why this vendor
     */
    public record Allocation(UUID vendorId, List<VendorOrderLine> lines, String reason) {

        public Allocation {
            lines = List.copyOf(lines);
        }

        /** What the vendor will bill for it, with VAT. */
        Money bill() {
            Money goods = Money.zero(Money.NPR);
            for (VendorOrderLine line : lines) {
                goods = goods.plus(Money.npr(line.unitPrice()).times(line.quantity()));
            }
            return VatRate.NEPAL.with(goods);
        }
    }

    /** Every line is served in full. */
    public boolean isComplete() {
        return shortages.isEmpty();
    }

    /** Nobody can deliver anything. */
    public boolean isEmpty() {
        return allocations.isEmpty();
    }

    /** Selling units of the line that are not served, 0 when it is served in full. */
    public int shortOf(int lineNo) {
        return shortages.getOrDefault(lineNo, 0);
    }

    /** What all vendors will bill, with VAT, in NPR. Each bill is rounded, so it is not the tax on the total. */
    public BigDecimal bills() {
        return allocations.stream()
                .map(Allocation::bill)
                .reduce(Money.zero(Money.NPR), Money::plus)
                .amount();
    }

    /** Goods without VAT over all vendors, in NPR. */
    public BigDecimal total() {
        return cost.goods();
    }
}
