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
import com.khaacho.routing.PriceTolerance;
import com.khaacho.routing.PriceTolerance.Moved;
import com.khaacho.routing.RetailerBooks;
import com.khaacho.routing.RoutingPlan;
import com.khaacho.routing.VendorRouter;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.Offers;
import com.khaacho.vendor.Placements;
import com.khaacho.vendor.PriceLists;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The routing stage: chooses vendors, reserves their stock, places the vendor orders and sets the credit reservation to
 * the agreed prices, all in one transaction. An order whose prices moved too far since it was placed is held instead.
 * One that comes back since vendors declined is routed for what they leave, to others than these, whatever prices did
 * meanwhile. One that waits for stock, in whole or in part, comes back when some has come, and holds credit for it from then.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RouteOrders implements StageUseCase<StageMessage> {

    /** The delivery date is one of Nepal's calendar days. */
    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    private Orders orders;
    private Offers offers;
    private PriceLists priceLists;
    private VendorOrders vendorOrders;
    private CreditAccounts accounts;
    private VendorRouter router;
    private PriceTolerance tolerance;
    private ReliabilityScores scores;
    private NextStage next;
    private Clock clock;

    @Inject
    public RouteOrders(
            Orders orders,
            Offers offers,
            PriceLists priceLists,
            VendorOrders vendorOrders,
            CreditAccounts accounts,
            VendorRouter router,
            PriceTolerance tolerance,
            ReliabilityScores scores,
            NextStage next,
            Clock clock) {
        this.orders = orders;
        this.offers = offers;
        this.priceLists = priceLists;
        this.vendorOrders = vendorOrders;
        this.accounts = accounts;
        this.router = router;
        this.tolerance = tolerance;
        this.scores = scores;
        this.next = next;
        this.clock = clock;
    }

    /** For the container only. */
    public RouteOrders() {}

    @Override
    public Dispatch process(List<StageMessage> batch) {
        List<Order> locked =
                orders.lock(batch.stream().map(StageMessage::orderId).toList());
        List<Order> due = locked.stream().filter(RouteOrders::isDue).toList();
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
            } else if (order.status() == OrderStatus.CONFIRMED) {
                dispatch.publish(next.event("order.confirmed", order));
            } else if (order.status() == OrderStatus.HELD) {
                dispatch.publish(next.event("order.held", order));
            }
        }
        return dispatch;
    }

    /** What waits for stock is tried again whenever a message comes; it waits on when nothing has changed. */
    private static boolean isDue(Order order) {
        return switch (order.status()) {
            case APPROVED, BACKORDERED -> true;
            case ROUTED, CONFIRMED -> order.waitsForStock();
            default -> false;
        };
    }

    private void route(List<Order> due) {
        List<Long> products = due.stream()
                .flatMap(o -> o.lines().stream())
                .map(OrderLine::productId)
                .distinct()
                .toList();
        OfferBook book = new OfferBook(offers.of(products), offers.servedDistricts(), scores.latest());
        List<UUID> retailers =
                due.stream().map(o -> o.accepted().retailerId()).distinct().toList();
        RetailerBooks books = new RetailerBooks(book, priceLists.agreed(retailers, products));
        Map<UUID, CreditStanding> standings = accounts.lock(retailers);
        RoutedBatch routed = new RoutedBatch(standings, clock);
        Map<OrderId, Placements> earlier = earlier(due);
        for (Order order : due) {
            BigDecimal reservedBefore = order.creditReserved();
            OfferBook offered = books.of(order.accepted().retailerId());
            route(order, earlier.getOrDefault(order.id(), Placements.none()), offered, routed);
            routed.credit(order, reservedBefore);
        }
        accounts.post(routed.postings());
        offers.reserve(routed.stock());
        vendorOrders.place(routed.vendorOrders());
        orders.update(due);
    }

    /** What vendors were asked before; asked for only where some of them declined. */
    private Map<OrderId, Placements> earlier(List<Order> due) {
        List<OrderId> again =
                due.stream().filter(Order::wasRouted).map(Order::id).toList();
        return again.isEmpty() ? Map.of() : vendorOrders.of(again);
    }

    private void route(Order order, Placements earlier, OfferBook book, RoutedBatch routed) {
        if (!earlier.mayRouteAgain()) {
            settle(order, earlier, ReasonCode.OUT_OF_STOCK, "All vendors that were asked declined.");
            return;
        }
        Optional<Moved> moved = order.wasRouted() ? Optional.empty() : tolerance.check(order.lines(), book);
        if (moved.isPresent()) {
            order.hold(moved.get().lines(), moved.get().why());
            return;
        }
        List<OrderLine> wanted = wanted(order);
        RoutingPlan plan = plan(order, wanted, book, earlier.decliners());
        BigDecimal total = earlier.standingTotal().add(plan.total());
        BigDecimal bills = earlier.openBills().add(plan.bills());
        if (plan.isEmpty()) {
            settle(order, earlier, ReasonCode.OUT_OF_STOCK, "No vendor has any of it in stock.");
        } else if (!routed.affords(order, bills)) {
            book.putBack(plan);
            settle(
                    order,
                    earlier,
                    ReasonCode.CREDIT_LIMIT_EXCEEDED,
                    "The vendors' prices would pass the credit limit.");
        } else {
            order.routed(allocated(order.lines(), plan), total, bills);
            routed.place(order, plan, earlier.routings() + 1);
        }
    }

    /**
     * No vendor gets any more of it: what others deliver stays with them, the rest waits and holds no credit. One that
     * waited before waits on as if nobody had looked.
     */
    private static void settle(Order order, Placements earlier, ReasonCode code, String why) {
        if (order.status() != OrderStatus.APPROVED) {
            return;
        }
        List<OrderLine> waiting = order.wasRouted() ? order.lines() : waiting(order.lines());
        if (!earlier.anyStands()) {
            order.backordered(waiting, code, why);
            return;
        }
        order.routed(waiting, earlier.standingTotal(), earlier.openBills());
        if (earlier.areAccepted()) {
            order.confirm("stage:routing");
        }
    }

    /** All of it, or what the vendors that declined leave. */
    private static List<OrderLine> wanted(Order order) {
        return order.wasRouted()
                ? order.lines().stream()
                        .filter(line -> line.backordered() > 0)
                        .map(OrderLine::waiting)
                        .toList()
                : order.lines();
    }

    private RoutingPlan plan(Order order, List<OrderLine> wanted, OfferBook book, Set<UUID> decliners) {
        OrderRequest request = order.accepted().request();
        if (request.deliveryDate() == null) {
            return router.plan(wanted, book, request.district(), decliners);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), NEPAL);
        // No lead time is longer than a year, and a day that has passed cannot be met.
        long days = Math.max(0, Math.min(365, ChronoUnit.DAYS.between(today, request.deliveryDate())));
        return router.plan(wanted, book, request.district(), (int) days, decliners);
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
