package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.pipeline.Stage;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import com.khaacho.testing.platform.Queues;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AmendIT extends OnPayaraMicro {

    private static final String ANY = "*";

    @Test
    void an_order_that_waits_for_stock_asks_for_less_and_is_routed() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(0);
        String id = shop.place(OrderBody.of(5, article).with("note", "Ring the bell"));
        assertEquals("BACKORDERED", shop.settled(id));
        restock(article, 3);
        Answer order = shop.order(id);
        Answer amended =
                shop.amend(id, OrderBody.of(3, article).with("customerRef", "IT-2"), "If-Match", order.header("ETag"));
        assertEquals(200, amended.status(), amended.body());
        assertEquals("PARSED", amended.json().getString("status"));
        assertEquals("\"6\"", amended.header("ETag"));
        awaitStatus(id, "ROUTED");
        assertEquals(3, article.reserved());
        assertEquals(new BigDecimal("33.90"), platform.shops().creditReserved(shop));
        assertTrue(shop.order(id).body().contains("IT-2"));
        assertEquals(
                List.of("RECEIVED", "PARSED", "APPROVED", "BACKORDERED", "RECEIVED", "PARSED", "APPROVED", "ROUTED"),
                platform.database()
                        .texts(
                                "SELECT to_status FROM order_event WHERE order_id = ? ORDER BY seq",
                                UUID.fromString(id)));
        Eventually.get(
                "analytics know of the amendment",
                () -> platform.database()
                        .texts("SELECT type FROM analytics_event WHERE order_id = ?", UUID.fromString(id)),
                types -> types.contains("order.amended"));
        assertProblem(409, "ILLEGAL_TRANSITION", shop.amend(id, OrderBody.of(1, article), "If-Match", ANY));
    }

    @Test
    void of_two_who_read_the_same_version_one_amends_and_one_is_told_so() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(0);
        String id = shop.place(OrderBody.of(5, article));
        assertEquals("BACKORDERED", shop.settled(id));
        String tag = shop.order(id).header("ETag");
        List<Answer> answers = Stream.of(3, 4)
                .parallel()
                .map(quantity -> shop.amend(id, OrderBody.of(quantity, article), "If-Match", tag))
                .toList();
        assertEquals(
                List.of(200, 412), answers.stream().map(Answer::status).sorted().toList());
        assertProblem(
                412,
                "PRECONDITION_FAILED",
                answers.stream()
                        .filter(each -> each.status() == 412)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void without_a_version_or_with_what_is_not_sold_nothing_is_amended() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(0);
        String id = shop.place(OrderBody.of(5, article));
        assertEquals("BACKORDERED", shop.settled(id));
        assertProblem(428, "PRECONDITION_REQUIRED", shop.amend(id, OrderBody.of(3, article)));
        assertProblem(412, "PRECONDITION_FAILED", shop.amend(id, OrderBody.of(3, article), "If-Match", "\"1\""));
        Answer unknown = shop.amend(id, OrderBody.of(3, "NO-SUCH-THING"), "If-Match", ANY);
        assertProblem(422, "UNKNOWN_PRODUCT", unknown);
        assertEquals(List.of("/items/0"), unknown.pointers());
        assertProblem(422, "VALIDATION_FAILED", shop.amend(id, OrderBody.text("2 bora chini"), "If-Match", ANY));
        assertEquals("BACKORDERED", shop.settled(id));
    }

    @Test
    void a_text_that_nobody_understood_is_amended_in_lines() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(10);
        String id = shop.place(OrderBody.text("hijo jasto saman pathaidinu hola"));
        assertEquals("NEEDS_REVIEW", shop.settled(id));
        assertEquals(
                200, shop.amend(id, OrderBody.of(2, article), "If-Match", ANY).status());
        awaitStatus(id, "ROUTED");
        assertEquals(2, article.reserved());
    }

    @Test
    void an_order_that_is_only_in_the_queue_cannot_be_amended_yet() throws SQLException {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(10);
        String id;
        Answer answer;
        try (Connection busy = platform.database().open();
                Statement lock = busy.createStatement()) {
            busy.setAutoCommit(false);
            // Rows can be read and locked meanwhile, but intake cannot add one.
            lock.execute("LOCK TABLE orders IN SHARE MODE");
            id = shop.place(OrderBody.of(2, article));
            answer = shop.amend(id, OrderBody.of(1, article), "If-Match", ANY);
        }
        assertProblem(409, "ORDER_NOT_YET_RECORDED", answer);
        assertEquals("1", answer.header("Retry-After"));
        assertEquals("ROUTED", shop.settled(id));
    }

    @Test
    void an_amended_order_that_is_held_again_is_announced_again() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100, new BigDecimal("12000.00"));
        String id = shop.place(OrderBody.of(2, article));
        assertEquals("HELD", shop.settled(id));
        assertEquals(
                200, shop.amend(id, OrderBody.of(1, article), "If-Match", ANY).status());
        Eventually.get(
                "both holds are told",
                () -> platform.database()
                        .texts(
                                "SELECT event FROM notification WHERE order_id = ? ORDER BY created_at, event",
                                UUID.fromString(id)),
                List.of("order.held", "order.held.4")::equals);
    }

    /** The amendment of a held order, whose messages of before come again from everywhere. */
    @Test
    void messages_of_the_former_version_change_nothing() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100, new BigDecimal("6000.00"));
        String id = shop.place(OrderBody.of(2, article));
        assertEquals("HELD", shop.settled(id));
        assertEquals(
                200, shop.amend(id, OrderBody.of(1, article), "If-Match", ANY).status());
        try (Queues queues = platform.queues()) {
            for (Stage stage : List.of(Stage.PARSING, Stage.RISK, Stage.ROUTING, Stage.RISK, Stage.ROUTING)) {
                queues.send(stage.queue(), message(id), Map.of("khaachoOrderId", id));
            }
            awaitStatus(id, "ROUTED");
            queues.awaitQuiet();
        }
        assertEquals(1, article.reserved());
        assertEquals(new BigDecimal("6780.00"), platform.shops().creditReserved(shop));
    }

    private static String message(String id) {
        return """
                {"v":1,"orderId":"%s","priority":"NORMAL","correlationId":"former"}""".formatted(id);
    }

    private void awaitStatus(String id, String status) {
        Eventually.get(
                "order " + id + " is " + status,
                () -> platform.database().text("SELECT status FROM orders WHERE id = ?", UUID.fromString(id)),
                status::equals);
    }

    private void restock(Article article, int stock) {
        platform.database()
                .update("UPDATE offer SET stock_on_hand = ? WHERE product_id = ?", stock, article.productId());
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals(code, answer.code());
    }
}
