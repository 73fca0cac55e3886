package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CancelIT extends OnPayaraMicro {
    @Test
    void a_cancelled_order_frees_its_credit_and_its_stock() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(5);
        String id = shop.place(OrderBody.of(5, article));
        assertEquals("ROUTED", shop.settled(id));
        Answer answer = shop.cancel(id, "Bought too much");
        assertEquals(2, answer.status() / 100, answer.body());
        assertEquals("CANCELLED", shop.settled(id));
        assertEquals(0, article.reserved());
        assertEquals(0, BigDecimal.ZERO.compareTo(platform.shops().creditReserved(shop)));
        String second = shop.place(OrderBody.of(5, article));
        assertEquals("ROUTED", shop.settled(second));
    }

    @Test
    void cancelling_twice_frees_nothing_twice() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(10);
        String kept = shop.place(OrderBody.of(3, article));
        String called = shop.place(OrderBody.of(2, article));
        assertEquals("ROUTED", shop.settled(kept));
        assertEquals("ROUTED", shop.settled(called));
        assertEquals(2, shop.cancel(called, "No").status() / 100);
        shop.cancel(called, "No, again");
        assertEquals(3, article.reserved());
        assertEquals(new BigDecimal("33.90"), platform.shops().creditReserved(shop));
    }

    @Test
    void units_of_a_line_are_called_off_and_their_credit_and_stock_are_free() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(5);
        String id = shop.place(OrderBody.of(5, article));
        assertEquals("ROUTED", shop.settled(id));
        assertEquals(428, shop.cancelUnits(id, 2).status());
        Answer answer = shop.cancelUnits(id, 2, "If-Match", "*");
        assertEquals(200, answer.status(), answer.body());
        assertEquals("ROUTED", shop.settled(id));
        assertEquals(3, article.reserved());
        assertEquals(new BigDecimal("33.90"), platform.shops().creditReserved(shop));
        assertEquals(
                "CANCELLED_BEYOND_ORDER",
                shop.cancelUnits(id, 4, "If-Match", "*").code());
        assertEquals(412, shop.cancelUnits(id, 1, "If-Match", "\"1\"").status());
        assertEquals(422, shop.cancelUnits(id, 0, "If-Match", "*").status());
        Eventually.get(
                "the vendor is told",
                () -> shop.database()
                        .texts(
                                "SELECT event FROM notification WHERE order_id = ? AND event LIKE 'vendor-order.reduced.%'",
                                UUID.fromString(id)),
                told -> told.size() == 1);
    }

    @Test
    void nobody_cancels_a_strangers_order() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(10);
        String id = shop.place(OrderBody.of(1, article));
        assertEquals("ROUTED", shop.settled(id));
        Answer answer = platform.shops().open().cancel(id, "Not mine");
        assertEquals(404, answer.status(), answer.body());
        assertEquals("ROUTED", shop.settled(id));
    }
}
