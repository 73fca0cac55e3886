package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReorderIT extends OnPayaraMicro {

    private static final String NOTHING_ELSE = "{}";

    @Test
    void an_order_is_placed_once_more_and_goes_the_ordinary_way() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        String former = shop.place(OrderBody.of(3, article).with("customerRef", "IT-3"));
        assertEquals("ROUTED", shop.settled(former));
        Answer answer = reorder(shop, former, "{\"customerRef\":\"IT-4\"}");
        assertEquals(202, answer.status(), answer.body());
        String id = answer.json().getString("orderId");
        assertNotEquals(former, id);
        assertTrue(answer.header("Location").endsWith("/api/v1/orders/" + id + "/status"));
        assertEquals("ROUTED", shop.settled(id));
        assertEquals(6, article.reserved());
        assertEquals(
                List.of("IT-4 3"),
                platform.database()
                        .texts(
                                "SELECT o.customer_ref || ' ' || l.quantity FROM orders o"
                                        + " JOIN order_line l ON l.order_id = o.id WHERE o.id = ?",
                                UUID.fromString(id)));
    }

    @Test
    void the_same_request_again_is_the_same_order() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        String former = shop.place(OrderBody.of(3, article));
        String other = shop.place(OrderBody.of(1, article));
        assertEquals("ROUTED", shop.settled(former));
        assertEquals("ROUTED", shop.settled(other));
        Answer first = reorder(shop, former, NOTHING_ELSE, "Idempotency-Key", "monday");
        Answer again = reorder(shop, former, NOTHING_ELSE, "Idempotency-Key", "monday");
        assertEquals(first.json().getString("orderId"), again.json().getString("orderId"));
        assertEquals("true", again.header("Idempotent-Replayed"));
        Answer another = reorder(shop, other, NOTHING_ELSE, "Idempotency-Key", "monday");
        assertEquals(422, another.status(), another.body());
        assertEquals("IDEMPOTENCY_KEY_REUSED", another.code());
        assertEquals("ROUTED", shop.settled(first.json().getString("orderId")));
        assertEquals(7, article.reserved());
    }

    @Test
    void a_strangers_order_and_one_that_brings_its_own_lines_are_refused() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        String former = shop.place(OrderBody.of(3, article));
        assertEquals("ROUTED", shop.settled(former));
        Answer strange = reorder(platform.shops().open(), former, NOTHING_ELSE);
        assertEquals(404, strange.status(), strange.body());
        Answer own = reorder(shop, former, OrderBody.of(1, article).json());
        assertEquals(422, own.status(), own.body());
        assertEquals("VALIDATION_FAILED", own.code());
        assertEquals(3, article.reserved());
    }

    private static Answer reorder(Shop shop, String former, String wishes, String... headers) {
        return shop.api().post("/api/v1/orders/" + former + "/reorder", shop.token(), wishes, headers);
    }
}
