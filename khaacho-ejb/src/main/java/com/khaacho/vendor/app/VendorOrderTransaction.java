package com.khaacho.vendor.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.Fulfilment;
import com.khaacho.order.Order;
import com.khaacho.order.OrderEvent;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.pipeline.EventOutbox;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.Placements;
import com.khaacho.vendor.VendorAnswer;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderStatus;
import com.khaacho.vendor.VendorOrders;
import com.khaacho.vendor.VendorOrders.Owner;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The database's part of a vendor's word, committed before anybody is told. The lock on the order's row decides between
 * the vendors of an order, its retailer who cancels and its time limit: whoever comes second finds what the first left.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VendorOrderTransaction {

    private Orders orders;
    private VendorOrders vendorOrders;
    private EventOutbox outbox;

    @Inject
    public VendorOrderTransaction(Orders orders, VendorOrders vendorOrders, EventOutbox outbox) {
        this.orders = orders;
        this.vendorOrders = vendorOrders;
        this.outbox = outbox;
    }

    /** For the container only. */
    public VendorOrderTransaction() {}

    /** Accepts, declines or dispatches for the vendor itself. */
    public VendorAnswer answer(UUID id, VendorOrderStatus to, Caller caller, String reason) {
        Optional<Owner> owner =
                vendorOrders.owner(id).filter(found -> found.vendorId().equals(caller.partyId()));
        return owner.isEmpty()
                ? new VendorAnswer.NotFound()
                : change(owner.get().orderId(), id, to, "user:" + caller.username(), reason);
    }

    /** Declines in the vendor's place since its time is over, unless it answered meanwhile. */
    public VendorAnswer lapse(UUID id, String reason) {
        return vendorOrders
                .owner(id)
                .map(owner -> change(owner.orderId(), id, VendorOrderStatus.DECLINED, "timer:answer", reason))
                .orElseGet(VendorAnswer.NotFound::new);
    }

    private VendorAnswer change(OrderId orderId, UUID id, VendorOrderStatus to, String actor, String reason) {
        Order order = orders.lock(List.of(orderId)).get(0);
        // Read behind the lock: nobody else changes them now.
        Placements placements = vendorOrders.of(List.of(orderId)).get(orderId);
        VendorOrder asked = placements.find(id).orElseThrow();
        if (asked.status().hasReached(to)) {
            return new VendorAnswer.AlreadyDone(orderId);
        } else if (!asked.status().allows(to)) {
            return new VendorAnswer.Refused(asked.status());
        }
        Fulfilment fulfilment = new Fulfilment(order, placements);
        if (to == VendorOrderStatus.DECLINED) {
            vendorOrders.decline(id);
            fulfilment.declined(asked, actor, reason);
        } else {
            vendorOrders.move(id, to);
            fulfilment.moved(asked, to, actor);
        }
        orders.update(List.of(order));
        outbox.add(order.newEvents().stream()
                .filter(VendorOrderTransaction::isNews)
                .toList());
        return new VendorAnswer.Done(orderId);
    }

    /** That an order goes back to routing is said by the decline. */
    private static boolean isNews(OrderEvent event) {
        return !event.isOfOrder() || !event.to().equals(OrderStatus.APPROVED.name());
    }
}
