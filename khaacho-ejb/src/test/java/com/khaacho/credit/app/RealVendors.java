package com.khaacho.credit.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;

import com.khaacho.credit.jdbc.JdbcCreditAccounts;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.invoice.app.IssueInvoice;
import com.khaacho.invoice.jdbc.JdbcDeliveries;
import com.khaacho.invoice.jdbc.JdbcInvoices;
import com.khaacho.order.Order;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.jdbc.JdbcOrders;
import com.khaacho.pipeline.jdbc.JdbcEventOutbox;
import com.khaacho.returns.ReturnAnswer;
import com.khaacho.returns.ReturnLine;
import com.khaacho.returns.ReturnReason;
import com.khaacho.returns.ReturnReport;
import com.khaacho.returns.app.DecideReturn;
import com.khaacho.returns.app.ReturnsDesk;
import com.khaacho.vendor.VendorOrder;
import com.khaacho.vendor.VendorOrderStatus;
import com.khaacho.vendor.app.DeliverVendorOrderTransaction;
import com.khaacho.vendor.app.VendorOrderTransaction;
import com.khaacho.vendor.jdbc.JdbcVendorOrders;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What vendors do with a shop's order, and the shop with what it got. */
final class RealVendors {

    private final Map<UUID, String> names;
    private final Map<UUID, List<UUID>> returns = new ConcurrentHashMap<>();

    /**
     * Begins.
     *
     * @param names what ids stand for, for people
     */
    RealVendors(Map<UUID, String> names) {
        this.names = names;
    }

    /** The vendor accepts and sends what was ordered, and comes without a part of it; all at once. */
    void deliver(Order placed, int missing, Databases databases) {
        JdbcVendorOrders vendorOrders = new JdbcVendorOrders(databases);
        JdbcOrders locked = new JdbcOrders(databases, CLOCK);
        if (lock(placed, databases) != OrderStatus.ROUTED) {
            return;
        }
        VendorOrder part = part(placed, databases);
        names.put(part.id(), names.get(placed.id().value()).replace("order", "bill of"));
        Caller vendor = new Caller("ram", part.vendorId(), Set.of(Role.VENDOR));
        JdbcEventOutbox outbox = new JdbcEventOutbox(databases);
        VendorOrderTransaction answers = new VendorOrderTransaction(locked, vendorOrders, outbox);
        answers.answer(part.id(), VendorOrderStatus.ACCEPTED, vendor, null);
        answers.answer(part.id(), VendorOrderStatus.DISPATCHED, vendor, null);
        int units = part.lines().get(0).quantity() - missing;
        IssueInvoice issueInvoice = new IssueInvoice(new JdbcDeliveries(databases), new JdbcInvoices(databases));
        new DeliverVendorOrderTransaction(locked, vendorOrders, new JdbcCreditAccounts(databases), outbox, issueInvoice)
                .deliver(part.id(), Map.of(1, units), vendor);
    }

    void reportReturn(Order placed, Databases databases) {
        if (lock(placed, databases) == OrderStatus.COMPLETED) {
            ReturnLine line = new ReturnLine(1, Stall.RETURNED, ReturnReason.DAMAGED);
            ReturnReport report = new ReturnReport(part(placed, databases).id(), List.of(line), null, null, null);
            Caller shop = new Caller("sita", placed.accepted().retailerId(), Set.of(Role.RETAILER));
            if (ReturnsDesk.reporting(databases).report(report, shop) instanceof ReturnAnswer.Done done) {
                UUID id = done.goods().id();
                names.put(id, names.get(placed.id().value()).replace("order", "return of"));
                returnsOf(placed).add(id);
            }
        }
    }

    /** The vendor accepts one that waits for it; those that a dying process reported are not there. */
    void acceptReturn(Order placed, Databases databases) {
        if (lock(placed, databases) == OrderStatus.COMPLETED) {
            Caller vendor = new Caller("ram", part(placed, databases).vendorId(), Set.of(Role.VENDOR));
            DecideReturn deciding = ReturnsDesk.deciding(databases);
            for (UUID id : returnsOf(placed)) {
                if (deciding.accept(id, false, vendor) instanceof ReturnAnswer.Done) {
                    return;
                }
            }
        }
    }

    private static OrderStatus lock(Order placed, Databases databases) {
        return new JdbcOrders(databases, CLOCK)
                .lock(List.of(placed.id()))
                .get(0)
                .status();
    }

    private static VendorOrder part(Order placed, Databases databases) {
        return new JdbcVendorOrders(databases)
                .of(List.of(placed.id()))
                .get(placed.id())
                .vendorOrders()
                .get(0);
    }

    private List<UUID> returnsOf(Order placed) {
        return returns.computeIfAbsent(placed.id().value(), id -> new CopyOnWriteArrayList<>());
    }
}
