package com.khaacho.routing.app;

import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.CreditStanding;
import com.khaacho.order.Order;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.Orders;
import com.khaacho.order.ReasonCode;
import com.khaacho.order.app.NextStage;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.app.StageUseCase;
import com.khaacho.routing.OfferBook;
import com.khaacho.routing.RoutingPlan;
import com.khaacho.routing.VendorRouter;
import com.khaacho.vendor.Offers;
import com.khaacho.vendor.VendorOrders;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The routing stage: chooses vendors, reserves their stock, places the vendor orders and sets the credit reservation to
 * the agreed prices, all in one transaction.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RouteOrders implements StageUseCase<StageMessage> {

    /** The delivery date is one of Nepal's calendar days. */
    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    private Orders orders;
    private Offers offers;
    private VendorOrders vendorOrders;
    private CreditAccounts accounts;
    private VendorRouter router;
    private NextStage next;
    private Clock clock;

    @Inject
    public RouteOrders(
            Orders orders,
            Offers offers,
            VendorOrders vendorOrders,
            CreditAccounts accounts,
            VendorRouter router,
            NextStage next,
            Clock clock) {
        this.orders = orders;
        this.offers = offers;
        this.vendorOrders = vendorOrders;
        this.accounts = accounts;
        this.router = router;
        this.next = next;
        this.clock = clock;
    }

    /** For the container only. */
    public RouteOrders() {}

    @Override
    public Dispatch process(List<StageMessage> batch) {
        List<Order> locked =
                orders.lock(batch.stream().map(StageMessage::orderId).toList());
        List<Order> due =
                locked.stream().filter(o -> o.status() == OrderStatus.APPROVED).toList();
        if (!due.isEmpty()) {
            route(due);
        }
        Dispatch dispatch = new Dispatch();
        for (Order order : locked) {
            next.forward(order, dispatch);
            if (order.status() == OrderStatus.ROUTED) {
                dispatch.publish(next.event("order.routed", order));
            } else if (order.status() == OrderStatus.BACKORDERED) {
                dispatch.publish(next.event("order.backordered", order));
            }
        }
        return dispatch;
    }

    private void route(List<Order> due) {
        List<Long> products = due.stream()
                .flatMap(o -> o.lines().stream())
                .map(OrderLine::productId)
                .distinct()
                .toList();
        OfferBook book = new OfferBook(offers.of(products), offers.servedDistricts());
        Map<UUID, CreditStanding> standings = accounts.lock(
                due.stream().map(o -> o.accepted().retailerId()).distinct().toList());
        RoutedBatch routed = new RoutedBatch(standings, clock);
        for (Order order : due) {
            RoutingPlan plan = plan(order, book);
            BigDecimal reservedBefore = order.creditReserved();
            if (plan.isEmpty()) {
                order.backordered(waiting(order.lines()), ReasonCode.OUT_OF_STOCK, "No vendor has any of it in stock.");
            } else if (!routed.affords(order, plan)) {
                book.putBack(plan);
                order.backordered(
                        waiting(order.lines()),
                        ReasonCode.CREDIT_LIMIT_EXCEEDED,
                        "The vendors' prices would pass the credit limit.");
            } else {
                order.routed(allocated(order.lines(), plan), plan.total());
                routed.place(order, plan);
            }
            routed.credit(order, reservedBefore);
        }
        accounts.post(routed.postings());
        offers.reserve(routed.stock());
        vendorOrders.place(routed.vendorOrders());
        orders.update(due);
    }

    private RoutingPlan plan(Order order, OfferBook book) {
        OrderRequest request = order.accepted().request();
        if (request.deliveryDate() == null) {
            return router.plan(order.lines(), book, request.district());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), NEPAL);
        // No lead time is longer than a year, and a day that has passed cannot be met.
        long days = Math.max(0, Math.min(365, ChronoUnit.DAYS.between(today, request.deliveryDate())));
        return router.plan(order.lines(), book, request.district(), (int) days);
    }

    private static List<OrderLine> waiting(List<OrderLine> lines) {
        return lines.stream().map(line -> line.backordered(line.quantity())).toList();
    }

    private static List<OrderLine> allocated(List<OrderLine> lines, RoutingPlan plan) {
        return lines.stream()
                .map(line -> line.backordered(plan.shortOf(line.lineNo())))
                .toList();
    }
}
