package com.khaacho.order.jdbc;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static com.khaacho.order.app.OrderFixture.anOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.credit.Books;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.order.Order;
import com.khaacho.order.OrderInReview;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcOrdersInReviewTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final JdbcOrders orders = new JdbcOrders(POSTGRES.databases(), CLOCK);
    private final JdbcOrdersInReview review = new JdbcOrdersInReview(POSTGRES.databases());
    private final UUID retailer = new Books(POSTGRES).open("1000");
    private final UUID other = new Books(POSTGRES).open("1000");

    @Test
    void the_queue_shows_what_waits_for_a_person_alone_oldest_first_page_by_page_and_by_retailer() {
        List<OrderId> waiting = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            waiting.add(unclear(retailer));
            received(retailer);
        }
        OrderId strange = unclear(other);
        waiting.add(strange);
        waiting.sort((a, b) -> a.toString().compareTo(b.toString()));
        assertEquals(waiting.subList(0, 2), ids(review.list(null, null, 2)));
        assertEquals(waiting.subList(2, 3), ids(review.list(null, waiting.get(1), 2)));
        assertEquals(List.of(strange), ids(review.list(other, null, 9)));
        assertEquals(2, review.list(retailer, null, 9).size());
        OrderInReview shown = review.list(other, null, 1).get(0);
        assertEquals("zorblax 3", shown.text());
        assertEquals("Not understood: zorblax 3", shown.reason());
        assertEquals(new BigDecimal("0.250"), shown.confidence());
        assertEquals(other, shown.retailerId());
        assertEquals(orders.lock(List.of(strange)).get(0).sequence(), shown.version());
    }

    private OrderId unclear(UUID shop) {
        Order order = orders.lock(List.of(received(shop))).get(0);
        order.needsReview(List.of(), new BigDecimal("0.25"), "Not understood: zorblax 3");
        orders.update(List.of(order));
        return order.id();
    }

    private OrderId received(UUID shop) {
        Order order = anOrder().by(shop).asText("zorblax 3").received();
        orders.insert(List.of(order));
        return order.id();
    }

    private static List<OrderId> ids(List<OrderInReview> found) {
        return found.stream().map(OrderInReview::id).toList();
    }
}
