package com.khaacho.order.app;

import com.khaacho.credit.CreditAccounts;
import com.khaacho.identity.Caller;
import com.khaacho.order.Amendment;
import com.khaacho.order.Amendments;
import com.khaacho.order.Correction;
import com.khaacho.order.Corrections;
import com.khaacho.order.Order;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.pipeline.EventOutbox;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorOrders;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The database's part of an amendment, committed before anybody is told. The lock on the order's row decides between it
 * and the stage that works on the order: the stage finds what is wanted now, or the amendment finds what the stage made.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AmendOrderTransaction {

    private Orders orders;
    private Amendments amendments;
    private VendorOrders vendorOrders;
    private CreditAccounts accounts;
    private EventOutbox outbox;
    private Corrections corrections;

    @Inject
    public AmendOrderTransaction(
            Orders orders,
            Amendments amendments,
            VendorOrders vendorOrders,
            CreditAccounts accounts,
            EventOutbox outbox,
            Corrections corrections) {
        this.orders = orders;
        this.amendments = amendments;
        this.vendorOrders = vendorOrders;
        this.accounts = accounts;
        this.outbox = outbox;
        this.corrections = corrections;
    }

    /** For the container only. */
    public AmendOrderTransaction() {}

    /**
     * Amends, or says why not.
     *
     * @param lines of the request, with what the catalogue knows of them
     * @param version what the caller saw, or null for whatever is there
     */
    public Amendment amend(OrderId id, Caller caller, OrderRequest wanted, List<OrderLine> lines, Integer version) {
        List<Order> found = orders.lock(List.of(id));
        if (found.isEmpty() || !mayAmend(caller, found.get(0))) {
            return new Amendment.NotFound();
        }
        Order order = found.get(0);
        if (!order.status().allows(OrderStatus.RECEIVED) || wasWithVendors(id)) {
            return new Amendment.TooLate(order.status());
        }
        if (version != null && version.intValue() != order.sequence()) {
            return new Amendment.Stale(order.sequence());
        }
        amend(order, caller, wanted, lines);
        return new Amendment.Done(order);
    }

    private static boolean mayAmend(Caller caller, Order order) {
        return caller.seesEveryParty() || order.accepted().retailerId().equals(caller.partyId());
    }

    /** An order comes back from its vendors when they decline; asked behind the lock, where nobody places any more. */
    private boolean wasWithVendors(OrderId id) {
        return !vendorOrders.of(List.of(id)).isEmpty();
    }

    private void amend(Order order, Caller caller, OrderRequest wanted, List<OrderLine> lines) {
        BigDecimal held = order.creditReserved();
        String unclear = order.status() == OrderStatus.NEEDS_REVIEW
                ? order.accepted().request().text()
                : null;
        order.amend(wanted, lines, "user:" + caller.username());
        OrderHold.change(order, held).ifPresent(release -> {
            accounts.lock(List.of(release.retailerId()));
            accounts.post(List.of(release));
        });
        orders.update(List.of(order));
        amendments.write(order);
        // One event for one amendment: that its lines count as parsed is no news.
        outbox.add(order.newEvents().subList(0, 1));
        if (unclear != null) {
            corrections.keep(correction(order, unclear, wanted, "user:" + caller.username()));
        }
    }

    private static Correction correction(Order order, String text, OrderRequest wanted, String by) {
        List<Correction.Line> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (line.productId() != null) {
                String wording = wanted.items().get(line.lineNo() - 1).wording();
                lines.add(new Correction.Line(line.lineNo(), line.productId(), wording));
            }
        }
        return new Correction(order.id(), order.accepted().retailerId(), order.sequence(), text, lines, by);
    }
}
