package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.Destination;
import com.khaacho.order.OrderException;
import com.khaacho.order.OrderException.Code;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.OrderView;
import com.khaacho.order.RequestedLine;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Places an order once more: the same goods, as a new order that is accepted and worked like any other. */
@ApplicationScoped
public class RepeatOrder {

    private final FindOrders findOrders;
    private final AcceptOrder acceptOrder;

    @Inject
    public RepeatOrder(FindOrders findOrders, AcceptOrder acceptOrder) {
        this.findOrders = findOrders;
        this.acceptOrder = acceptOrder;
    }

    /** For the container's proxy only. */
    protected RepeatOrder() {
        this(null, null);
    }

    /**
     * Takes the goods of a former order of the caller's own, and where they went unless another place is wished; reference,
     * note, date, priority and terms of payment are the new order's own.
     *
     * @param wishes an order without anything in it
     * @throws OrderException ORDER_NOT_FOUND for a stranger's order, ORDER_NOT_YET_RECORDED while its message waits
     * @throws com.khaacho.shared.StoreUnavailableException while the database is away: the former order stands there
     */
    public Acceptance repeat(OrderId former, Submission wishes) {
        Caller caller = wishes.caller();
        OrderView order = findOrders
                .order(former, caller)
                .filter(found -> found.summary().retailerId().equals(caller.partyId()))
                .orElseThrow(() -> absent(former, caller));
        return acceptOrder.accept(wishes.asking(request(order, wishes.request())));
    }

    private OrderException absent(OrderId id, Caller caller) {
        return findOrders.waits(id, caller)
                ? new OrderException(Code.ORDER_NOT_YET_RECORDED, "The order waits to be recorded; ask again soon.")
                : new OrderException(Code.ORDER_NOT_FOUND, "There is no such order.");
    }

    private static OrderRequest request(OrderView order, OrderRequest wishes) {
        boolean understood = wasUnderstood(order);
        return new OrderRequest(
                understood ? lines(order.lines()) : List.of(),
                understood ? null : order.text(),
                understood ? null : order.imageUrl(),
                wishes.priority(),
                wishes.customerRef(),
                wishes.note(),
                wishes.district() == null ? order.summary().district() : wishes.district(),
                wishes.deliveryDate(),
                destination(order, wishes),
                wishes.paymentTerms());
    }

    /** Whoever wishes another place in any way names it whole: a former address is not in another district. */
    private static Destination destination(OrderView order, OrderRequest wishes) {
        boolean elsewhere = wishes.district() != null || !wishes.destination().equals(Destination.NONE);
        return elsewhere ? wishes.destination() : order.destination();
    }

    /** Until then its lines are guesses, and may be some of many: its words or its picture say what was wanted. */
    private static boolean wasUnderstood(OrderView order) {
        return order.timeline().stream()
                .anyMatch(event -> event.isOfOrder() && event.to().equals(OrderStatus.PARSED.name()));
    }

    private static List<RequestedLine> lines(List<OrderLine> lines) {
        return lines.stream()
                .map(line -> new RequestedLine(
                        line.productId() == null ? line.sku() : null, line.productId(), line.quantity(), line.unit()))
                .toList();
    }
}
