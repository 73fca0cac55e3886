package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.platform.Article;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceInsightsIT extends OnPayaraMicro {

    private static final String INSIGHTS = "/api/v1/prices/insights";

    private Article article;
    private String vendor;
    private String operator;

    @BeforeEach
    void open() {
        article = platform.articles().next(9, new BigDecimal("100.00"));
        vendor = platform.tokens().of("vendor", article.vendorId(), "VENDOR");
        operator = platform.tokens().of("op", UUID.randomUUID(), "OPERATOR");
    }

    @Test
    void of_two_vendors_nothing_is_told_and_of_three_the_offers_of_this_moment() {
        offered("90.00");
        JsonObject withheld = only(INSIGHTS, vendor);
        assertEquals("NOT_ENOUGH_VENDORS", withheld.getString("basis"));
        assertFalse(withheld.containsKey("median"));
        assertEquals("100.00", withheld.getJsonObject("yourPrice").getString("amount"));
        assertEquals(
                "NOT_ENOUGH_VENDORS",
                only(INSIGHTS + "?sku=" + article.sku(), operator).getString("basis"));

        offered("92.00");
        JsonObject told = only(INSIGHTS + "?district=Kaski", vendor);
        assertEquals("PRESENT", told.getString("basis"));
        assertEquals(3, told.getInt("vendors"));
        assertEquals("92.00", told.getJsonObject("median").getString("amount"));
        assertEquals("CONSIDER_LOWERING", told.getString("suggestion"));
        assertFalse(told.containsKey("trend"));
    }

    @Test
    void what_was_looked_at_day_by_day_has_a_trend() {
        platform.database()
                .update(
                        """
                        INSERT INTO price_level_day (day)
                        SELECT day::date FROM generate_series(now() AT TIME ZONE 'Asia/Kathmandu' - interval '10 days',
                            now() AT TIME ZONE 'Asia/Kathmandu', interval '1 day') AS day
                        ON CONFLICT DO NOTHING
                        """);
        platform.database()
                .update(
                        """
                        INSERT INTO price_level
                        SELECT ?, '', (now() AT TIME ZONE 'Asia/Kathmandu')::date - age, 5, 60 - age, 1, 1
                        FROM generate_series(0, 10) AS age
                        """,
                        article.productId());
        JsonObject told = only(INSIGHTS + "?sku=" + article.sku(), vendor);
        assertEquals("HISTORY", told.getString("basis"));
        assertEquals("60.00", told.getJsonObject("median").getString("amount"));
        assertEquals("RISING", told.getJsonObject("trend").getString("direction"));
        assertEquals(
                60.0,
                told.getJsonObject("trend").getJsonNumber("percentPerMonth").doubleValue());
        assertEquals(10, told.getJsonObject("trend").getInt("days"));
        assertEquals("HIGH", told.getString("outlier"));
        assertEquals("LOWER", told.getString("suggestion"));
        JsonObject operators = only(INSIGHTS + "?sku=" + article.sku(), operator);
        assertEquals("HISTORY", operators.getString("basis"));
        assertFalse(operators.containsKey("yourPrice"));
        assertFalse(operators.containsKey("outlier"));
    }

    @Test
    void pages_go_on_and_nonsense_is_refused_by_name() {
        Answer first = get(INSIGHTS + "?limit=1", operator);
        String cursor = first.json().getString("nextCursor");
        String sku = first.json().getJsonArray("insights").getJsonObject(0).getString("sku");
        String next = only(INSIGHTS + "?limit=1&cursor=" + cursor, operator).getString("sku");
        assertEquals(-1, Integer.signum(sku.compareTo(next)), sku + " before " + next);
        for (String wrong :
                new String[] {"limit=0", "limit=201", "cursor=%21", "district=" + "x".repeat(65), "sku=a%0Ab"}) {
            Answer refused = get(INSIGHTS + '?' + wrong, operator);
            assertEquals(400, refused.status(), wrong);
            assertEquals("INVALID_PARAMETER", refused.code(), wrong);
        }
        assertEquals(
                0,
                get(INSIGHTS + "?sku=NO-SUCH", vendor)
                        .json()
                        .getJsonArray("insights")
                        .size());
        assertEquals(403, get(INSIGHTS, platform.shops().open().token()).status());
    }

    /** By one more vendor that delivers everywhere. */
    private void offered(String price) {
        UUID rival = UUID.randomUUID();
        platform.database().update("INSERT INTO party (id, kind, name) VALUES (?, 'VENDOR', 'Rival')", rival);
        platform.database()
                .update(
                        "INSERT INTO offer (vendor_id, product_id, price, stock_on_hand) VALUES (?, ?, ?, 9)",
                        rival,
                        article.productId(),
                        new BigDecimal(price));
    }

    private JsonObject only(String path, String token) {
        Answer answer = get(path, token);
        assertEquals(200, answer.status(), answer.body());
        assertEquals(1, answer.json().getJsonArray("insights").size(), answer.body());
        return answer.json().getJsonArray("insights").getJsonObject(0);
    }

    private Answer get(String path, String token) {
        return platform.api().get(path, token);
    }
}
