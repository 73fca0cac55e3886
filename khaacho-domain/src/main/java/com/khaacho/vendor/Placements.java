package com.khaacho.vendor;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All vendor orders of one order, over all its routings. */
public record Placements(List<VendorOrder> vendorOrders) {

    /** Then the goods are hard to come by, and the shop shall hear of it instead of waiting on. */
    private static final int MOST_DECLINED_ROUTINGS = 3;

    public Placements {
        vendorOrders = List.copyOf(vendorOrders);
    }

    public static Placements none() {
        return new Placements(List.of());
    }

    public Optional<VendorOrder> find(UUID id) {
        return vendorOrders.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The same with one vendor order in another state. */
    public Placements with(VendorOrder changed) {
        return new Placements(vendorOrders.stream()
                .map(each -> each.id().equals(changed.id()) ? changed : each)
                .toList());
    }

    /** How many routings placed something, from 0. */
    public int routings() {
        return vendorOrders.stream().mapToInt(VendorOrder::attempt).max().orElse(0);
    }

    /** Not once vendors of three routings have declined; a routing because stock came does not count. */
    public boolean mayRouteAgain() {
        return vendorOrders.stream()
                        .filter(each -> each.status() == VendorOrderStatus.DECLINED)
                        .mapToInt(VendorOrder::attempt)
                        .distinct()
                        .count()
                < MOST_DECLINED_ROUTINGS;
    }

    /** The vendors that will not deliver: never to be asked for this order again. */
    public Set<UUID> decliners() {
        return vendorOrders.stream()
                .filter(each -> each.status() == VendorOrderStatus.DECLINED)
                .map(VendorOrder::vendorId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether any vendor delivers or delivered something. */
    public boolean anyStands() {
        return vendorOrders.stream().anyMatch(each -> each.status().stands());
    }

    /** Whether every vendor that was not let go has said yes, and there is one. */
    public boolean areAccepted() {
        return anyStands() && vendorOrders.stream().noneMatch(each -> each.status() == VendorOrderStatus.PLACED);
    }

    /** Whether no vendor has anything left to say or to bring. */
    public boolean areOver() {
        return vendorOrders.stream().allMatch(each -> each.status().isFinal());
    }

    /** What the vendors have still to bill, with VAT, in NPR: so much an order holds of its retailer's credit. */
    public BigDecimal openBills() {
        Money sum = Money.zero(Money.NPR);
        for (VendorOrder each : vendorOrders) {
            sum = each.status().isFinal() ? sum : sum.plus(each.bill());
        }
        return sum.amount();
    }

    /** What the vendors deliver, without VAT, in NPR. */
    public BigDecimal standingTotal() {
        Money sum = Money.zero(Money.NPR);
        for (VendorOrder each : vendorOrders) {
            sum = each.status().stands() ? sum.plus(each.total()) : sum;
        }
        return sum.amount();
    }
}
