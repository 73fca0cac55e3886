package com.khaacho.order.jdbc;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.credit.Books;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.order.HeldOrder;
import com.khaacho.order.Order;
import com.khaacho.order.OrderStatus;
import com.khaacho.order.ReasonCode;
import com.khaacho.order.RiskAssessment;
import com.khaacho.risk.RiskContribution;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcHeldOrdersTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final RiskAssessment FINDING = new RiskAssessment(
            new BigDecimal("0.6"),
            List.of(
                    new RiskContribution("NEW_RETAILER", new BigDecimal("0.3"), "Nothing was delivered yet."),
                    new RiskContribution("BURST", new BigDecimal("0.3"), "16 orders today, usual are 5 a day.")));

    private final JdbcOrders orders = new JdbcOrders(POSTGRES.databases(), CLOCK);
    private final JdbcHeldOrders held = new JdbcHeldOrders(POSTGRES.databases());
    private final UUID retailer = new Books(POSTGRES).open("1000");

    @Test
    void the_queue_shows_held_orders_alone_oldest_first_page_by_page() {
        List<OrderId> waiting = new ArrayList<>();
        for (int order = 0; order < 3; order++) {
            waiting.add(hold());
            inState(OrderStatus.RECEIVED);
            inState(OrderStatus.BACKORDERED);
        }
        waiting.sort((a, b) -> a.toString().compareTo(b.toString()));
        List<HeldOrder> first = held.list(null, 2);
        assertEquals(waiting.subList(0, 2), ids(first));
        assertEquals(waiting.subList(2, 3), ids(held.list(waiting.get(1), 2)));
        assertEquals(List.of(), held.list(waiting.get(2), 2));
        assertEquals(3, held.count());
        HeldOrder shown = first.get(0);
        assertEquals("R", shown.retailerName());
        assertEquals(2, shown.lineCount());
        assertEquals(new BigDecimal("0.600"), shown.assessment().score());
        assertEquals(FINDING.contributions(), shown.assessment().contributions());
        assertEquals(new BigDecimal("45.00"), shown.summary().total().amount());
        assertEquals("RISK_REVIEW", shown.summary().status().reasonCode());
    }

    private OrderId hold() {
        Order order = received();
        orders.insert(List.of(order));
        order = orders.lock(List.of(order.id())).get(0);
        order.parsed(order.lines(), BigDecimal.ONE, "stage:risk");
        order.hold(order.lines(), new BigDecimal("45"), FINDING, ReasonCode.RISK_REVIEW, "A person decides.");
        orders.update(List.of(order));
        return order.id();
    }

    private void inState(OrderStatus status) {
        Order order = received();
        orders.insert(List.of(order));
        POSTGRES.asOwner()
                .update(
                        "UPDATE orders SET status = ? WHERE id = ?",
                        status.name(),
                        order.id().value());
    }

    private Order received() {
        return anOrder()
                .by(retailer)
                .with(1)
                .of("RICE-25", 7L)
                .of("SALT-01", 8L)
                .received();
    }

    private static List<OrderId> ids(List<HeldOrder> found) {
        return found.stream().map(order -> order.summary().status().id()).toList();
    }
}
