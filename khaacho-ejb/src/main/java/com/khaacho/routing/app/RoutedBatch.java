package com.khaacho.routing.app;

import com.khaacho.credit.CreditStanding;
import com.khaacho.credit.Posting;
import com.khaacho.order.Order;
import com.khaacho.order.app.OrderHold;
import com.khaacho.routing.RoutingPlan;
import com.khaacho.routing.RoutingPlan.Allocation;
import com.khaacho.shared.UuidV7;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderLine;
import com.khaacho.vendor.VendorOrderStatus;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a batch of routed orders comes to: vendor orders, stock by offer, and what each order holds of credit. */
final class RoutedBatch {

    private final Map<UUID, CreditStanding> standings;
    private final Clock clock;
    private final List<VendorOrder> vendorOrders = new ArrayList<>();
    private final Map<Long, Integer> stock = new HashMap<>();
    private final Map<UUID, BigDecimal> creditChanges = new HashMap<>();
    private final List<Posting> postings = new ArrayList<>();

    RoutedBatch(Map<UUID, CreditStanding> standings, Clock clock) {
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Whether the retailer's limit carries the agreed prices, beyond what the order holds already.
     *
     * @param bills what the vendors of the order have still to bill, with VAT, in NPR
     */
    boolean affords(Order order, BigDecimal bills) {
        UUID retailer = order.accepted().retailerId();
        BigDecimal more = bills.subtract(order.creditReserved());
        CreditStanding standing = standings.get(retailer);
        BigDecimal available = standing.available().subtract(creditChanges.getOrDefault(retailer, BigDecimal.ZERO));
        return more.signum() <= 0 || (standing.open() && available.compareTo(more) >= 0);
    }

    /** @param attempt which routing of the order this is, from 1 */
    void place(Order order, RoutingPlan plan, int attempt) {
        for (Allocation allocation : plan.allocations()) {
            vendorOrders.add(new VendorOrder(
                    UuidV7.next(clock.millis()),
                    order.id(),
                    allocation.vendorId(),
                    VendorOrderStatus.PLACED,
                    attempt,
                    allocation.lines()));
            for (VendorOrderLine line : allocation.lines()) {
                stock.merge(line.offerId(), line.quantity(), Integer::sum);
            }
        }
    }

    /**
     * Counts what a routed order holds more or less than it did.
     *
     * @param before what it held, in NPR
     */
    void credit(Order order, BigDecimal before) {
        creditChanges.merge(
                order.accepted().retailerId(), order.creditReserved().subtract(before), BigDecimal::add);
        OrderHold.change(order, before).ifPresent(postings::add);
    }

    List<VendorOrder> vendorOrders() {
        return vendorOrders;
    }

    /** Selling units by offer. */
    Map<Long, Integer> stock() {
        return stock;
    }

    /** For the ledger, an entry for each order that holds more or less than before. */
    List<Posting> postings() {
        return postings;
    }
}
