package com.khaacho.order;

import com.khaacho.shared.OrderId;
import com.khaacho.shared.UuidV7;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Builds orders: {@code anOrder().with(3).of("RICE-25").parsed()}. */
final class OrderFixture {

    static final Instant NOW = Instant.parse("2026-11-22T08:15:30Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final List<OrderLine> lines = new ArrayList<>();
    private OrderPriority priority = OrderPriority.NORMAL;
    private int quantity = 1;

    static OrderFixture anOrder() {
        return new OrderFixture();
    }

    OrderFixture with(int units) {
        quantity = units;
        return this;
    }

    OrderFixture of(String sku) {
        int number = lines.size() + 1;
        lines.add(OrderLine.asked(number, sku, (long) number, quantity, "bag", null));
        return this;
    }

    OrderFixture priority(OrderPriority wanted) {
        priority = wanted;
        return this;
    }

    Order received() {
        return Order.receive(accepted(), lines, CLOCK);
    }

    Order parsed() {
        Order order = received();
        order.parsed(order.lines(), BigDecimal.ONE, "stage:intake");
        return order;
    }

    Order approved(String total) {
        Order order = parsed();
        order.approve(order.lines(), new BigDecimal(total), new RiskAssessment(BigDecimal.ZERO, List.of()));
        return order;
    }

    /** As its row says: in this state, with a history that holds nothing but it. */
    Order in(OrderStatus status) {
        Set<OrderStatus> reached = EnumSet.of(OrderStatus.ACCEPTED, status);
        return Order.restore(accepted(), status, reached, 1, 1, lines, null, BigDecimal.ZERO, CLOCK.instant(), CLOCK);
    }

    private AcceptedOrder accepted() {
        List<RequestedLine> items = lines.stream()
                .map(line -> new RequestedLine(line.sku(), null, line.quantity(), line.unit()))
                .toList();
        OrderRequest request = new OrderRequest(items, null, null, priority, null, null, "Kaski", null);
        return new AcceptedOrder(
                new OrderId(UuidV7.next(NOW.toEpochMilli())),
                UUID.fromString("0190b4a2-0000-7000-8000-000000000001"),
                "sita",
                OrderSource.REST,
                request,
                null,
                null,
                "correlation-1",
                NOW);
    }
}
