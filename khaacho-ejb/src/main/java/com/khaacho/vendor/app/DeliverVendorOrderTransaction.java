package com.khaacho.vendor.app;

import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.identity.Caller;
import com.khaacho.invoice.app.IssueInvoice;
import com.khaacho.order.Fulfilment;
import com.khaacho.order.Order;
import com.khaacho.order.OrderEvent;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.order.app.OrderHold;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The database's part of a delivery, committed before anybody is told: the goods, their stock, the order, its credit,
 * which turns from reserved into owed, and the invoice. Its locks are taken as by all others: the order's row, the account,
 * the offers; the vendor's invoice numbers come last.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliverVendorOrderTransaction {

    /** Whether a delivery is in time is asked of Nepal's calendar days. */
    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    private Orders orders;
    private VendorOrders vendorOrders;
    private CreditAccounts accounts;
    private EventOutbox outbox;
    private IssueInvoice issueInvoice;

    @Inject
    public DeliverVendorOrderTransaction(
            Orders orders,
            VendorOrders vendorOrders,
            CreditAccounts accounts,
            EventOutbox outbox,
            IssueInvoice issueInvoice) {
        this.orders = orders;
        this.vendorOrders = vendorOrders;
        this.accounts = accounts;
        this.outbox = outbox;
        this.issueInvoice = issueInvoice;
    }

    /** For the container only. */
    public DeliverVendorOrderTransaction() {}

    /**
     * Delivers for the vendor itself, or says why not.
     *
     * @param units selling units that came, by line number; of a line that is not named, all came
     */
    public VendorAnswer deliver(UUID id, Map<Integer, Integer> units, Caller caller) {
        Optional<OrderId> owned = vendorOrders
                .owner(id)
                .filter(found -> found.vendorId().equals(caller.partyId()))
                .map(Owner::orderId);
        if (owned.isEmpty()) {
            return new VendorAnswer.NotFound();
        }
        OrderId orderId = owned.get();
        Order order = orders.lock(List.of(orderId)).get(0);
        // Read behind the lock: nobody else changes them now.
        Placements placements = vendorOrders.of(List.of(orderId)).get(orderId);
        VendorOrder asked = placements.find(id).orElseThrow();
        if (asked.lineBeyond(units).isPresent()) {
            return new VendorAnswer.BeyondOrder(asked.lineBeyond(units).getAsInt());
        } else if (asked.status() == VendorOrderStatus.DELIVERED) {
            boolean asBefore = asked.delivered(units).equals(asked);
            return asBefore ? new VendorAnswer.AlreadyDone(orderId) : new VendorAnswer.DeliveredOtherwise();
        } else if (!asked.status().allows(VendorOrderStatus.DELIVERED)) {
            return new VendorAnswer.Refused(asked.status());
        }
        deliver(order, placements, asked, asked.delivered(units), "user:" + caller.username());
        return new VendorAnswer.Done(orderId);
    }

    private void deliver(Order order, Placements placements, VendorOrder asked, VendorOrder delivered, String actor) {
        BigDecimal held = order.creditReserved();
        new Fulfilment(order, placements).delivered(asked, delivered, actor);
        OrderEvent event = order.newEvents().get(0);
        bill(order, held, delivered, event);
        LocalDate today = LocalDate.ofInstant(event.at(), NEPAL);
        vendorOrders.deliver(delivered, order.accepted().request().deliveryDate(), today);
        orders.update(List.of(order));
        outbox.add(order.newEvents());
        issueInvoice.ofDelivery(delivered.id(), today);
    }

    /** What the order held for the part is released and what came is owed, at once: together that is never more. */
    private void bill(Order order, BigDecimal held, VendorOrder delivered, OrderEvent event) {
        UUID retailer = order.accepted().retailerId();
        List<Posting> postings = new ArrayList<>(2);
        OrderHold.change(order, held).ifPresent(postings::add);
        if (delivered.bill().isPositive()) {
            postings.add(new Posting(
                    retailer,
                    PostingKind.INVOICE,
                    delivered.bill(),
                    Cause.of(delivered.id()),
                    event.actor(),
                    event.at(),
                    order.accepted().request().paymentTerms()));
        }
        accounts.lock(List.of(retailer));
        accounts.post(postings);
        // An order of which nothing came is over, but the retailer has not bought anything.
        if (order.status() == OrderStatus.COMPLETED && order.total().signum() > 0) {
            accounts.completed(retailer, order.total());
        }
    }
}
