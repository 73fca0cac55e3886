package com.khaacho.order.app;

import com.khaacho.credit.CreditAccounts;
import com.khaacho.identity.Caller;
import com.khaacho.order.Amendments;
import com.khaacho.order.Cancellation;
import com.khaacho.order.LineCut;
import com.khaacho.order.LineCuts;
import com.khaacho.order.LineCuts.PartCut;
import com.khaacho.order.Order;
import com.khaacho.order.OrderEvent;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.pipeline.EventOutbox;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.Placements;
import com.khaacho.vendor.VendorOrders;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The database's part of calling single lines off, committed before anybody is told. As long as no vendor was asked the order
 * begins again without them, as when it is amended; after that they are taken from what waits and from the vendor orders,
 * with their stock and their credit. Locks are taken as by all others: the order's row, the account, the offers.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CancelLinesTransaction {

    private Orders orders;
    private VendorOrders vendorOrders;
    private CreditAccounts accounts;
    private Amendments amendments;
    private EventOutbox outbox;

    @Inject
    public CancelLinesTransaction(
            Orders orders,
            VendorOrders vendorOrders,
            CreditAccounts accounts,
            Amendments amendments,
            EventOutbox outbox) {
        this.orders = orders;
        this.vendorOrders = vendorOrders;
        this.accounts = accounts;
        this.amendments = amendments;
        this.outbox = outbox;
    }

    /** For the container only. */
    public CancelLinesTransaction() {}

    /**
     * Calls these lines off, or says why not.
     *
     * @param cuts each line at most once
     * @param version what the caller saw, or null for whatever is there
     */
    public Cancellation cancel(OrderId id, Caller caller, String reason, List<LineCut> cuts, Integer version) {
        List<Order> found = orders.lock(List.of(id));
        if (found.isEmpty() || !mayCancel(caller, found.get(0))) {
            return new Cancellation.NotFound();
        }
        Order order = found.get(0);
        if (version != null && version.intValue() != order.sequence()) {
            return new Cancellation.Stale(order.sequence());
        } else if (!order.status().allows(OrderStatus.CANCELLED) || order.status() == OrderStatus.NEEDS_REVIEW) {
            return new Cancellation.TooLate(order.status());
        }
        // Read behind the lock: nobody else changes them now.
        Placements placements = vendorOrders.of(List.of(id)).getOrDefault(id, Placements.none());
        Optional<Cancellation> refusal = new LineCuts(order, placements).refusal(cuts);
        if (refusal.isEmpty()) {
            cancel(order, placements, "user:" + caller.username(), reason, cuts);
        }
        return refusal.orElseGet(() -> new Cancellation.Done(order));
    }

    private static boolean mayCancel(Caller caller, Order order) {
        return caller.seesEveryParty() || order.accepted().retailerId().equals(caller.partyId());
    }

    private void cancel(Order order, Placements placements, String actor, String reason, List<LineCut> cuts) {
        boolean wasWithVendors = !placements.vendorOrders().isEmpty() || order.waitsForStock();
        BigDecimal held = order.creditReserved();
        LineCuts lines = new LineCuts(order, placements);
        if (wasWithVendors) {
            List<PartCut> parts = lines.callOff(cuts, actor, reason);
            settle(order, held);
            parts.forEach(part -> write(part, order));
        } else {
            beginAgain(order, lines.remaining(cuts), actor, reason);
            settle(order, held);
        }
        orders.update(List.of(order));
        if (order.lastAmendment() > 0 && !wasWithVendors) {
            amendments.write(order);
        }
        outbox.add(
                order.newEvents().stream().filter(event -> isNews(event, order)).toList());
    }

    /** Without a line that is left, it is over. */
    private static void beginAgain(Order order, List<OrderLine> left, String actor, String reason) {
        if (left.isEmpty()) {
            order.cancel(actor, reason);
        } else {
            order.amend(order.accepted().request(), left, actor);
        }
    }

    private void write(PartCut part, Order order) {
        UUID id = part.before().id();
        if (part.isWhole()) {
            vendorOrders.cancel(id);
        } else {
            vendorOrders.reduce(part.after(), order.sequence());
        }
    }

    private void settle(Order order, BigDecimal held) {
        UUID retailer = order.accepted().retailerId();
        accounts.lock(List.of(retailer));
        accounts.post(OrderHold.change(order, held).stream().toList());
        // An order of which nothing came is over, but the retailer has not bought anything.
        if (order.status() == OrderStatus.COMPLETED && order.total().signum() > 0) {
            accounts.completed(retailer, order.total());
        }
    }

    /** That lines count as parsed is no news, and neither is that what is left goes back to routing. */
    private static boolean isNews(OrderEvent event, Order order) {
        boolean stays = event.to().equals(event.from());
        return !event.isOfOrder()
                || stays
                || event.to().equals(OrderStatus.RECEIVED.name())
                || (order.status() != OrderStatus.APPROVED && order.status() != OrderStatus.PARSED);
    }
}
