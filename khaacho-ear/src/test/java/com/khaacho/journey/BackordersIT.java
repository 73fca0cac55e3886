package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BackordersIT extends OnPayaraMicro {

    @Test
    void stock_that_a_vendor_sets_goes_to_the_order_that_waits_for_it_and_what_comes_later_to_the_next() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(0);
        String first = shop.place(OrderBody.of(3, article));
        assertEquals("BACKORDERED", shop.settled(first));
        assertEquals(BigDecimal.ZERO.setScale(2), platform.shops().creditReserved(shop));
        restock(article, 3);
        Eventually.get("the first gets it", () -> statusOf(first), "ROUTED"::equals);
        String second = shop.place(OrderBody.of(3, article));
        assertEquals("BACKORDERED", shop.settled(second));
        restock(article, 9);
        Eventually.get("the second gets what came later", () -> statusOf(second), "ROUTED"::equals);
        assertEquals(6, article.reserved());
        assertEquals(new BigDecimal("67.80"), platform.shops().creditReserved(shop));
        Eventually.get(
                "both states are told, once each",
                () -> platform.database()
                        .texts(
                                "SELECT event FROM notification WHERE order_id = ? AND recipient_id = ? ORDER BY event",
                                UUID.fromString(first),
                                shop.partyId()),
                List.of("order.backordered", "order.routed")::equals);
        Eventually.holds(
                "nothing is noted any more",
                () -> platform.database()
                                .number("SELECT count(*) FROM stock_arrival WHERE product_id = ?", article.productId())
                        == 0);
    }

    @Test
    void the_rest_of_an_order_goes_out_when_another_shop_calls_its_own_off() {
        Article article = platform.articles().next(5);
        Shop other = platform.shops().open();
        String early = other.place(OrderBody.of(3, article));
        assertEquals("ROUTED", other.settled(early));
        Shop shop = platform.shops().open();
        String order = shop.place(OrderBody.of(4, article));
        assertEquals("ROUTED", shop.settled(order));
        assertEquals(new BigDecimal("22.60"), platform.shops().creditReserved(shop));
        assertEquals(200, other.cancel(early, "Closed for Tihar").status());
        Eventually.get(
                "all of it is held", () -> platform.shops().creditReserved(shop), new BigDecimal("45.20")::equals);
        assertEquals(4, article.reserved());
        Eventually.get(
                "the vendor is asked for the rest",
                () -> platform.database()
                        .texts(
                                "SELECT event FROM notification WHERE order_id = ? AND recipient_id = ? ORDER BY event",
                                UUID.fromString(order),
                                article.vendorId()),
                List.of("vendor-order.placed", "vendor-order.placed.2")::equals);
    }

    private void restock(Article article, int stock) {
        String offer = "{\"price\":{\"amount\":\"10.00\",\"currency\":\"NPR\"},\"leadTimeDays\":1,\"stockOnHand\":"
                + stock + '}';
        Answer answer = platform.api()
                .send(
                        "PUT",
                        "/api/v1/offers/" + article.sku(),
                        platform.tokens().of("vendor", article.vendorId(), "VENDOR"),
                        "application/json",
                        offer,
                        "If-Match",
                        "*");
        assertEquals(200, answer.status(), answer.body());
    }

    private String statusOf(String order) {
        return platform.database().text("SELECT status FROM orders WHERE id = ?", UUID.fromString(order));
    }
}
