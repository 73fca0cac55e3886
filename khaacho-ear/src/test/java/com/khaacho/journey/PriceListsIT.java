package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Seller;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PriceListsIT extends OnPayaraMicro {

    private static final String LISTS = "/api/v1/price-lists";

    private Article article;
    private Seller seller;
    private Shop member;

    @BeforeEach
    void open() {
        article = platform.articles().next(100);
        seller = Seller.thatInvoices(article, platform.tokens(), platform.api());
        member = platform.shops().open();
    }

    @Test
    void a_member_gets_the_lists_prices_on_its_order_its_credit_and_its_invoice_and_others_do_not() {
        Answer made = make(body("Regulars", "8.00", "7.50"));
        assertEquals(201, made.status(), made.body());
        Shop other = platform.shops().open();
        assertEquals("4 at 8.00", agreed(member, 4));
        assertEquals(new BigDecimal("36.16"), platform.shops().creditReserved(member));
        JsonObject invoice = platform.api()
                .get("/api/v1/invoices/" + seller.deliverNewest(), member.token())
                .json();
        assertEquals("36.16", invoice.getJsonObject("total").getString("amount"));
        assertEquals("4 at 10.00", agreed(other, 4));
        Shop bulk = platform.shops().open();
        JsonObject list = made.json();
        String more = body("Regulars", "8.00", "7.50")
                .replace(member.partyId().toString(), bulk.partyId().toString());
        assertEquals(200, change(list.getString("priceListId"), "\"1\"", more).status());
        assertEquals("5 at 7.50", agreed(bulk, 5));
        assertEquals("1 at 10.00", agreed(member, 1));
    }

    @Test
    void a_request_with_a_key_is_sent_twice_without_harm() {
        String body = body("Regulars", "8.00", "7.50");
        Answer made = make(body, "Idempotency-Key", "regulars");
        assertEquals(201, made.status(), made.body());
        assertEquals("", made.header("Idempotent-Replayed"));
        Answer again = make(body, "Idempotency-Key", "regulars");
        assertEquals(201, again.status(), again.body());
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(made.json(), again.json());
        assertRefused(422, "IDEMPOTENCY_KEY_REUSED", make(body.replace("8.00", "8.01"), "Idempotency-Key", "regulars"));
        assertRefused(409, "PRICE_LIST_NAME_TAKEN", make(body));
    }

    @Test
    void a_list_is_changed_by_the_version_seen_and_its_history_says_what_was() {
        String id = made();
        Answer set = change(id, "\"1\"", body("Regulars", "9.00", "8.50"));
        assertEquals(200, set.status(), set.body());
        assertEquals("\"2\"", set.header("ETag"));
        assertRefused(412, "PRECONDITION_FAILED", change(id, "\"1\"", body("Regulars", "7.00", "6.00")));
        Answer history = platform.api().get(LISTS + '/' + id + "/history", seller.token());
        assertEquals(2, history.json().getJsonArray("prices").size(), history.body());
        Answer now = platform.api().get(LISTS + '/' + id, seller.token());
        assertTrue(now.body().contains("\"9.00\"") && now.body().contains("\"version\":2"), now.body());
    }

    @Test
    void a_stranger_cannot_tell_a_list_from_none() {
        String id = made();
        String stranger = platform.tokens().of("other", UUID.randomUUID(), "VENDOR");
        String operator = platform.tokens().of("op", UUID.randomUUID(), "OPERATOR");
        assertEquals(200, platform.api().get(LISTS + '/' + id, operator).status());
        assertTrue(platform.api().get(LISTS, seller.token()).body().contains(id));
        assertFalse(platform.api().get(LISTS, stranger).body().contains(id));
        for (Answer absent : List.of(
                platform.api().get(LISTS + '/' + id, stranger),
                platform.api().get(LISTS + '/' + id + "/history", stranger),
                platform.api().get(LISTS + '/' + UUID.randomUUID(), seller.token()),
                platform.api().get(LISTS + "/nonsense", operator),
                send("PUT", LISTS + '/' + id, stranger, body("Mine", "8.00", "7.00"), "*"))) {
            assertRefused(404, "PRICE_LIST_NOT_FOUND", absent);
        }
    }

    @Test
    void nonsense_is_refused_by_name_and_changes_nothing() {
        String id = made();
        String good = body("Regulars", "8.00", "7.50");
        assertPointer("/prices/0/price/amount", change(id, "*", good.replace("\"8.00\"", "\"0.00\"")));
        assertPointer("/prices/0/tiers/0/price/amount", change(id, "*", good.replace("\"7.50\"", "\"8.00\"")));
        assertPointer("/prices/0/sku", change(id, "*", good.replace(article.sku(), "NO-SUCH-SKU")));
        assertPointer(
                "/prices/0/sku",
                change(
                        id,
                        "*",
                        good.replace(article.sku(), platform.articles().next(1).sku())));
        assertPointer(
                "/retailers/0",
                change(
                        id,
                        "*",
                        good.replace(
                                member.partyId().toString(), UUID.randomUUID().toString())));
        assertPointer("/retailers/1", change(id, "*", good.replace("\"retailers\":[", "\"retailers\":[\"x\",\"y\",")));
        assertRefused(409, "RETAILER_IN_OTHER_LIST", make(body("Others", "8.00", "7.50")));
        assertRefused(409, "PRICE_LIST_NAME_TAKEN", make(body("Regulars", "8.00", "7.00")));
        assertEquals(
                428, send("PUT", LISTS + '/' + id, seller.token(), good, null).status());
        assertEquals(
                "\"1\"", platform.api().get(LISTS + '/' + id, seller.token()).header("ETag"));
    }

    private String made() {
        Answer made = make(body("Regulars", "8.00", "7.50"));
        assertEquals(201, made.status(), made.body());
        return made.json().getString("priceListId");
    }

    private String body(String name, String price, String fromFive) {
        return """
                {"name":"%s","active":true,"retailers":["%s"],"prices":[{"sku":"%s","price":{"amount":"%s"},
                 "tiers":[{"fromQuantity":5,"price":{"amount":"%s"}}]}]}
                """
                .formatted(name, member.partyId(), article.sku(), price, fromFive);
    }

    private Answer make(String body, String... headers) {
        return platform.api().send("POST", LISTS, seller.token(), "application/json", body, headers);
    }

    private Answer change(String id, String version, String body) {
        return send("PUT", LISTS + '/' + id, seller.token(), body, version);
    }

    private Answer send(String method, String path, String token, String body, String version) {
        String[] headers = version == null ? new String[0] : new String[] {"If-Match", version};
        return platform.api().send(method, path, token, "application/json", body, headers);
    }

    private String agreed(Shop shop, int quantity) {
        String order = shop.place(OrderBody.of(quantity, article));
        assertEquals("ROUTED", shop.settled(order));
        return platform.database()
                .text(
                        "SELECT l.quantity || ' at ' || l.unit_price FROM vendor_order_line l"
                                + " JOIN vendor_order v ON v.id = l.vendor_order_id WHERE v.order_id = ?",
                        UUID.fromString(order));
    }

    private static void assertRefused(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals(code, answer.code());
    }

    private static void assertPointer(String pointer, Answer answer) {
        assertRefused(422, "VALIDATION_FAILED", answer);
        assertTrue(answer.pointers().contains(pointer), answer.body());
    }
}
