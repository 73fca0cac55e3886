package com.khaacho.order.app;

import com.khaacho.credit.CreditAccounts;
import com.khaacho.identity.Caller;
import com.khaacho.order.Cancellation;
import com.khaacho.order.Fulfilment;
import com.khaacho.order.Order;
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
import java.util.UUID;

/** The database's part of a cancellation, committed before anybody is told. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CancelOrderTransaction {

    private Orders orders;
    private VendorOrders vendorOrders;
    private CreditAccounts accounts;
    private EventOutbox outbox;

    @Inject
    public CancelOrderTransaction(
            Orders orders, VendorOrders vendorOrders, CreditAccounts accounts, EventOutbox outbox) {
        this.orders = orders;
        this.vendorOrders = vendorOrders;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** For the container only. */
    public CancelOrderTransaction() {}

    /** Cancels, or says why not. */
    public Cancellation cancel(OrderId id, Caller caller, String reason) {
        List<Order> found = orders.lock(List.of(id));
        if (found.isEmpty() || !mayCancel(caller, found.get(0))) {
            return new Cancellation.NotFound();
        }
        Order order = found.get(0);
        if (order.status() == OrderStatus.CANCELLED) {
            return new Cancellation.AlreadyDone(order);
        }
        if (!order.status().allows(OrderStatus.CANCELLED) || vendorOrders.isDispatched(id)) {
            return callOffRest(order, caller, reason);
        }
        cancel(order, caller, reason);
        return new Cancellation.Done(order);
    }

    private static boolean mayCancel(Caller caller, Order order) {
        return caller.seesEveryParty() || order.accepted().retailerId().equals(caller.partyId());
    }

    private void cancel(Order order, Caller caller, String reason) {
        BigDecimal held = order.creditReserved();
        order.cancel(actor(caller), reason);
        release(order, held);
        vendorOrders.cancel(order.id());
        orders.update(List.of(order));
        outbox.add(order.newEvents());
    }

    /** Of an order whose vendors are done: what waits for stock beside that. */
    private Cancellation callOffRest(Order order, Caller caller, String reason) {
        Placements placements = vendorOrders.of(List.of(order.id())).getOrDefault(order.id(), Placements.none());
        Fulfilment fulfilment = new Fulfilment(order, placements);
        if (order.status() == OrderStatus.COMPLETED && orders.isWithoutRest(order.id())) {
            return new Cancellation.AlreadyDone(order);
        } else if (!fulfilment.isOverButForStock()) {
            return new Cancellation.TooLate(order.status());
        }
        fulfilment.restCalledOff(actor(caller), reason);
        count(order);
        orders.update(List.of(order));
        outbox.add(order.newEvents());
        return new Cancellation.Done(order);
    }

    /** An order of which nothing came is over, but the retailer has not bought anything. */
    private void count(Order order) {
        if (order.total().signum() > 0) {
            UUID retailer = order.accepted().retailerId();
            accounts.lock(List.of(retailer));
            accounts.completed(retailer, order.total());
        }
    }

    private static String actor(Caller caller) {
        return "user:" + caller.username();
    }

    private void release(Order order, BigDecimal held) {
        OrderHold.change(order, held).ifPresent(release -> {
            accounts.lock(List.of(release.retailerId()));
            accounts.post(List.of(release));
        });
    }
}
