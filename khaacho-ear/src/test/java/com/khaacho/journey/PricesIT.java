package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PricesIT extends OnPayaraMicro {

    private static final String OFFER =
            """
            {"price":{"amount":"10.00"},"tiers":[{"fromQuantity":5,"price":{"amount":"9.00"}}],"stockOnHand":100}
            """;

    @Test
    void an_order_that_reaches_a_tier_gets_its_price_for_all_units_and_one_below_does_not() {
        Article article = platform.articles().next(0);
        Answer set = offer(article, OFFER);
        assertEquals(200, set.status(), set.body());
        assertTrue(set.body().contains("\"tiers\":[{\"fromQuantity\":5,\"price\":{\"amount\":\"9.00\""), set.body());
        Shop shop = platform.shops().open();
        assertEquals("4 at 10.00", agreed(shop, article, 4));
        assertEquals(new BigDecimal("45.20"), platform.shops().creditReserved(shop));
        Shop other = platform.shops().open();
        assertEquals("5 at 9.00", agreed(other, article, 5));
        assertEquals(new BigDecimal("50.85"), platform.shops().creditReserved(other));
    }

    @Test
    void nonsense_of_tiers_is_refused_and_changes_nothing() {
        Article article = platform.articles().next(3);
        Answer refused = offer(article, OFFER.replace("\"9.00\"", "\"10.00\""));
        assertEquals(422, refused.status(), refused.body());
        assertTrue(refused.body().contains("/tiers/0/price/amount")
                && refused.body().contains("NOT_CHEAPER"));
        assertEquals(
                1, platform.database().number("SELECT version FROM offer WHERE vendor_id = ?", article.vendorId()));
    }

    private Answer offer(Article article, String body) {
        String token = platform.tokens().of("vendor", article.vendorId(), "VENDOR");
        return platform.api()
                .send("PUT", "/api/v1/offers/" + article.sku(), token, "application/json", body, "If-Match", "*");
    }

    private String agreed(Shop shop, Article article, int quantity) {
        String order = shop.place(OrderBody.of(quantity, article));
        assertEquals("ROUTED", shop.settled(order));
        return platform.database()
                .text(
                        "SELECT l.quantity || ' at ' || l.unit_price FROM vendor_order_line l"
                                + " JOIN vendor_order v ON v.id = l.vendor_order_id WHERE v.order_id = ?",
                        UUID.fromString(order));
    }
}
