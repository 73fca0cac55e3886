package com.khaacho.order.app;

import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.Destination;
import com.khaacho.order.Order;
import com.khaacho.order.OrderLine;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.RequestedLine;
import com.khaacho.order.RiskAssessment;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.PaymentTerms;
import com.khaacho.shared.UuidV7;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/** Builds orders for the use cases' tests: {@code anOrder().with(3).of("RICE-25", 7L).approved("4500.00")}. */
public final class OrderFixture {

    public static final UUID RETAILER = UUID.fromString("0190b4a2-0000-7000-8000-000000000001");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:15:30Z"), ZoneOffset.UTC);

    private final List<OrderLine> lines = new ArrayList<>();
    private OrderPriority priority = OrderPriority.NORMAL;
    private UUID retailer = RETAILER;
    private String text;
    private String imageUrl;
    private int quantity = 1;
    private PaymentTerms terms = PaymentTerms.CREDIT;

    public static OrderFixture anOrder() {
        return new OrderFixture();
    }

    public OrderFixture with(int units) {
        quantity = units;
        return this;
    }

    /**
     * Adds a line.
     *
     * @param productId null when acceptance did not know the product
     */
    public OrderFixture of(String sku, Long productId) {
        lines.add(OrderLine.asked(lines.size() + 1, sku, productId, quantity, "bag", null));
        return this;
    }

    public OrderFixture asText(String words) {
        text = words;
        return this;
    }

    public OrderFixture asPicture(String url) {
        imageUrl = url;
        return this;
    }

    public OrderFixture priority(OrderPriority wanted) {
        priority = wanted;
        return this;
    }

    public OrderFixture by(UUID retailerId) {
        retailer = retailerId;
        return this;
    }

    public OrderFixture paidOnDelivery() {
        terms = PaymentTerms.CASH_ON_DELIVERY;
        return this;
    }

    public Order received() {
        return Order.receive(accepted(), lines, CLOCK);
    }

    /** Approved, with this much reserved on the retailer's credit, in NPR. */
    public Order approved(String total) {
        Order order = received();
        order.parsed(order.lines(), BigDecimal.ONE, "stage:intake");
        order.approve(order.lines(), new BigDecimal(total), new RiskAssessment(BigDecimal.ZERO, List.of()));
        return order;
    }

    public Order in(OrderStatus status) {
        return Order.restore(
                accepted(),
                status,
                EnumSet.of(OrderStatus.ACCEPTED, status),
                4,
                4,
                lines,
                null,
                BigDecimal.ZERO,
                CLOCK.instant(),
                CLOCK);
    }

    public AcceptedOrder accepted() {
        List<RequestedLine> items = lines.stream()
                .map(line -> new RequestedLine(line.sku(), null, line.quantity(), line.unit()))
                .toList();
        OrderRequest request =
                new OrderRequest(items, text, imageUrl, priority, null, null, "Kaski", null, Destination.NONE, terms);
        OrderId id = new OrderId(UuidV7.next(CLOCK.millis()));
        return new AcceptedOrder(
                id, retailer, "sita", OrderSource.REST, request, null, null, "correlation-1", CLOCK.instant());
    }
}
