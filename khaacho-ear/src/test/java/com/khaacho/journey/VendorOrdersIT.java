package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import com.khaacho.testing.platform.Database;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VendorOrdersIT extends OnPayaraMicro {
    private static final String INBOX = "/api/v1/vendor-orders";
    private static final List<String> WORDS = List.of("accept", "decline", "dispatch");

    private Shop shop;

    @BeforeEach
    void open() {
        shop = platform.shops().open();
    }

    @Test
    void a_vendor_finds_its_order_accepts_and_dispatches_it_and_everybody_hears_of_it() {
        Article article = platform.articles().next(9);
        String order = routed(3, article);
        Answer inbox = platform.api().get(INBOX + "?status=PLACED", token(article.vendorId()));
        assertEquals(200, inbox.status(), inbox.body());
        String part = inbox.json().getJsonArray("vendorOrders").getJsonObject(0).getString("vendorOrderId");
        assertEquals(partOf(order, article.vendorId()), part);
        assertTrue(inbox.body().contains(article.sku()) && inbox.body().contains("answerBy"), inbox.body());
        assertEquals("ACCEPTED", said(part, "accept", article.vendorId()));
        assertEquals("ACCEPTED", said(part, "accept", article.vendorId()));
        assertEquals("CONFIRMED", statusOf(order));
        assertEquals("DISPATCHED", said(part, "dispatch", article.vendorId()));
        assertEquals("DISPATCHED", said(part, "accept", article.vendorId()), "accepting again changes nothing");
        assertEquals(409, shop.cancel(order, "Too late").status());
        told(order, "order.confirmed", "vendor-order.dispatched." + part);
        published(order, "vendor-order.accepted", "order.confirmed", "vendor-order.dispatched");
        assertTrue(shop.order(order).body().contains("user:vendor"), "the timeline tells who");
    }

    @Test
    void a_vendor_sees_the_door_and_whom_to_call_until_it_declines_and_risk_knows_them_the_next_time() {
        Article article = platform.articles().next(9);
        String order = routedTo("985-6012345", article);
        assertTrue(shop.order(order).body().contains("NEW_ADDRESS"), "nobody named them before");
        String part = partOf(order, article.vendorId());
        String shown = platform.api()
                .get(INBOX + '/' + part, token(article.vendorId()))
                .body();
        assertTrue(shown.contains("\"deliveryAddress\":\"Lakeside 6, Baidam\""), shown);
        assertTrue(shown.contains("\"contactPhone\":\"+9779856012345\""), shown);
        String again = routedTo("+977 985 6012345", article);
        assertFalse(shop.order(again).body().contains("NEW_ADDRESS"), "both are known now");
        assertEquals("DECLINED", said(part, "decline", article.vendorId()));
        shown = platform.api()
                .get(INBOX + '/' + part, token(article.vendorId()))
                .body();
        assertFalse(shown.contains("Lakeside") || shown.contains("985601"), shown);
    }

    private String routedTo(String phone, Article article) {
        String order = shop.place(OrderBody.of(1, article)
                .with("deliveryAddress", "Lakeside 6, Baidam")
                .with("contactPhone", phone));
        assertEquals("ROUTED", shop.settled(order));
        return order;
    }

    @Test
    void what_still_waits_when_the_vendor_has_delivered_can_be_called_off_and_completes_the_order() {
        Article article = platform.articles().next(2);
        String order = routed(5, article);
        String part = partOf(order, article.vendorId());
        said(part, "accept", article.vendorId());
        said(part, "dispatch", article.vendorId());
        assertEquals(409, shop.cancel(order, "Too late").status());
        assertEquals(200, deliver(part, article, delivered(2)).status());
        assertEquals("CONFIRMED", statusOf(order));
        for (int twice = 0; twice < 2; twice++) {
            Answer called = shop.cancel(order, "The rest came from elsewhere");
            assertEquals(200, called.status(), called.body());
            assertEquals("COMPLETED", called.json().getString("status"));
        }
        told(order, "order.completed");
        published(order, "order.completed");
    }

    @Test
    void what_a_vendor_delivers_completes_the_order_and_everybody_hears_what_is_missing() {
        Article article = platform.articles().next(9);
        String order = routed(3, article);
        String part = partOf(order, article.vendorId());
        said(part, "accept", article.vendorId());
        said(part, "dispatch", article.vendorId());
        assertEquals(
                "DELIVERED_BEYOND_ORDER", deliver(part, article, delivered(4)).code());
        Answer done = deliver(part, article, delivered(2));
        assertEquals(200, done.status(), done.body());
        assertTrue(done.body().contains("\"delivered\":2"), done.body());
        assertEquals(200, deliver(part, article, delivered(2)).status(), "told twice it is no mistake");
        Answer other = platform.api().call("POST", INBOX + '/' + part + "/deliver", token(article.vendorId()));
        assertEquals(409, other.status(), other.body());
        assertEquals("DELIVERED_OTHERWISE", other.code());
        assertEquals("COMPLETED", shop.status(order).json().getString("status"));
        assertEquals(
                "7 0",
                text(
                        "SELECT concat_ws(' ', stock_on_hand, stock_reserved) FROM offer WHERE vendor_id = ?",
                        article.vendorId()));
        assertEquals(
                "0.00 22.60",
                text(
                        "SELECT concat_ws(' ', reserved, receivable) FROM credit_account WHERE retailer_id = ?",
                        shop.partyId()));
        told(order, "vendor-order.delivered." + part, "order.completed");
        published(order, "vendor-order.delivered", "order.completed");
        Answer shown = shop.order(order);
        assertTrue(shown.body().contains("2 of 3 units came, 1 are cancelled."), shown.body());
        assertEquals(409, shop.cancel(order, "Too late").status());
    }

    @Test
    void a_vendor_hears_that_an_order_is_called_off() {
        Article article = platform.articles().next(9);
        String order = routed(3, article);
        String part = partOf(order, article.vendorId());
        said(part, "accept", article.vendorId());
        assertEquals(200, shop.cancel(order, "Bought too much").status());
        told(order, "order.cancelled", "vendor-order.cancelled." + part);
    }

    @Test
    void a_vendor_order_without_a_body_is_delivered_as_a_whole() {
        Article article = platform.articles().next(9);
        String order = routed(3, article);
        String part = partOf(order, article.vendorId());
        assertEquals("ILLEGAL_TRANSITION", deliver(part, article, delivered(3)).code());
        said(part, "accept", article.vendorId());
        said(part, "dispatch", article.vendorId());
        Answer done = platform.api().call("POST", INBOX + '/' + part + "/deliver", token(article.vendorId()));
        assertEquals(200, done.status(), done.body());
        assertEquals("DELIVERED", done.json().getString("status"));
        assertEquals("COMPLETED", statusOf(order));
        assertEquals(422, deliver(part, article, "{\"lines\":[{\"lineNo\":1}]}").status());
        assertEquals(400, deliver(part, article, "[]").status());
    }

    @Test
    void what_a_vendor_declines_goes_to_another_one_and_never_back() {
        Article article = platform.articles().next(9);
        String order = routed(3, article);
        UUID other = anotherVendorOf(article);
        String part = partOf(order, article.vendorId());
        assertEquals("DECLINED", said(part, "decline", article.vendorId()));
        Eventually.holds("the other vendor is asked", () -> statusOf(order).equals("ROUTED"));
        assertEquals("2", text("SELECT attempt FROM vendor_order WHERE id = ?", uuid(partOf(order, other))));
        assertEquals("0", text("SELECT stock_reserved FROM offer WHERE vendor_id = ?", article.vendorId()));
        assertEquals(new BigDecimal("33.90"), platform.shops().creditReserved(shop));
        told(order, "vendor-order.declined." + part, "vendor-order.placed.2");
        said(partOf(order, other), "decline", other);
        Eventually.holds("nobody is left", () -> statusOf(order).equals("BACKORDERED"));
        assertEquals(0, BigDecimal.ZERO.compareTo(platform.shops().creditReserved(shop)));
    }

    @Test
    void a_vendor_that_lets_its_time_pass_has_declined() {
        Article article = platform.articles().next(9);
        String order = routed(3, article);
        String part = partOf(order, article.vendorId());
        database().update("UPDATE vendor_order SET placed_at = now() - interval '5 hours' WHERE id = ?", uuid(part));
        Eventually.holds("the time limit counts", () -> statusOf(order).equals("BACKORDERED"));
        Answer late = say(part, "accept", article.vendorId());
        assertEquals(409, late.status(), late.body());
        assertEquals("ILLEGAL_TRANSITION", late.code());
        published(order, "vendor-order.declined", "order.backordered");
    }

    @Test
    void news_that_somebody_died_over_is_told_by_the_sweep() {
        Article article = platform.articles().next(9);
        String order = routed(3, article);
        String part = partOf(order, article.vendorId());
        // As a process leaves it that dies between its commit and its message: declined, and nobody knows.
        database()
                .update(
                        """
                        WITH declined AS (UPDATE vendor_order SET status = 'DECLINED' WHERE id = ? RETURNING order_id),
                        freed AS (UPDATE offer SET stock_reserved = 0 WHERE vendor_id = ?),
                        waiting AS (UPDATE order_line SET backordered = quantity
                            WHERE order_id IN (SELECT order_id FROM declined)),
                        moved AS (UPDATE orders SET status = 'APPROVED', version = 6, last_transition = 6
                            WHERE id IN (SELECT order_id FROM declined)),
                        noted AS (INSERT INTO order_event_outbox (order_id, seq, since)
                            SELECT order_id, 5, now() - interval '1 minute' FROM declined)
                        INSERT INTO order_event (order_id, seq, vendor_order_id, from_status, to_status, actor)
                        SELECT order_id, 5, ?, 'PLACED', 'DECLINED', 'user:vendor' FROM declined
                        UNION ALL SELECT order_id, 6, NULL, 'ROUTED', 'APPROVED', 'user:vendor' FROM declined
                        """,
                        uuid(part),
                        article.vendorId(),
                        uuid(part));
        Eventually.holds("routing hears of it", () -> statusOf(order).equals("BACKORDERED"));
        published(order, "vendor-order.declined");
        Eventually.holds(
                "the note is gone",
                () -> database().number("SELECT count(*) FROM order_event_outbox WHERE order_id = ?", uuid(order))
                        == 0);
    }

    @Test
    void what_cannot_be_is_refused_and_changes_nothing() {
        Article article = platform.articles().next(9);
        String order = routed(3, article);
        String part = partOf(order, article.vendorId());
        assertEquals(
                "ILLEGAL_TRANSITION", say(part, "dispatch", article.vendorId()).code());
        String decline = INBOX + '/' + part + "/decline";
        for (String body : List.of("{}", "{\"reason\":\" \"}", "{\"reason\":\"x\",\"more\":\"y\"}")) {
            assertEquals(
                    422,
                    platform.api()
                            .post(decline, token(article.vendorId()), body)
                            .status(),
                    body);
        }
        assertEquals("ROUTED", statusOf(order));
    }

    @Test
    void a_stranger_cannot_tell_a_vendor_order_from_none() {
        Article article = platform.articles().next(9);
        String part = partOf(routed(3, article), article.vendorId());
        UUID stranger = UUID.randomUUID();
        for (String word : WORDS) {
            assertEquals("VENDOR_ORDER_NOT_FOUND", say(part, word, stranger).code());
        }
        Answer foreign = platform.api().call("POST", INBOX + '/' + part + "/deliver", token(stranger));
        assertEquals("VENDOR_ORDER_NOT_FOUND", foreign.code());
        Answer shown = platform.api().get(INBOX + '/' + part, token(stranger));
        assertEquals(404, shown.status(), shown.body());
        assertEquals(
                404, platform.api().get(INBOX + "/nonsense", token(stranger)).status());
        assertTrue(!platform.api().get(INBOX, token(stranger)).body().contains(part));
        String operator = platform.tokens().of("op", UUID.randomUUID(), "OPERATOR");
        assertEquals(200, platform.api().get(INBOX + '/' + part, operator).status());
    }

    private String routed(int quantity, Article article) {
        String order = shop.place(OrderBody.of(quantity, article));
        assertEquals("ROUTED", shop.settled(order));
        return order;
    }

    private UUID anotherVendorOf(Article article) {
        UUID vendor = UUID.randomUUID();
        database()
                .update(
                        """
                        WITH party AS (INSERT INTO party (id, kind, name, district) VALUES (?, 'VENDOR', 'Other', 'Kaski')
                            RETURNING id)
                        INSERT INTO offer (vendor_id, product_id, price, stock_on_hand, lead_time_days)
                        SELECT id, ?, 10.00, 9, 1 FROM party
                        """,
                        vendor,
                        article.productId());
        return vendor;
    }

    private String said(String part, String word, UUID vendor) {
        Answer answer = say(part, word, vendor);
        assertEquals(200, answer.status(), answer.body());
        return answer.json().getString("status");
    }

    private Answer say(String part, String word, UUID vendor) {
        return platform.api().post(INBOX + '/' + part + '/' + word, token(vendor), "{\"reason\":\"Because\"}");
    }

    private Answer deliver(String part, Article article, String body) {
        return platform.api().post(INBOX + '/' + part + "/deliver", token(article.vendorId()), body);
    }

    private static String delivered(int units) {
        return "{\"lines\":[{\"lineNo\":1,\"delivered\":" + units + "}]}";
    }

    private String token(UUID vendor) {
        return platform.tokens().of("vendor", vendor, "VENDOR");
    }

    private String partOf(String order, UUID vendor) {
        return text("SELECT id FROM vendor_order WHERE order_id = ? AND vendor_id = ?", uuid(order), vendor);
    }

    private String statusOf(String order) {
        return text("SELECT status FROM orders WHERE id = ?", uuid(order));
    }

    private void told(String order, String... events) {
        eventually("SELECT event FROM notification WHERE order_id = ?", order, events);
    }

    private void published(String order, String... types) {
        eventually("SELECT type FROM analytics_event WHERE order_id = ?", order, types);
    }

    private void eventually(String sql, String order, String... words) {
        Eventually.get(
                String.join(", ", words),
                () -> database().texts(sql, uuid(order)),
                found -> found.containsAll(List.of(words)));
    }

    private String text(String sql, Object... parameters) {
        return database().text(sql, parameters);
    }

    private Database database() {
        return platform.database();
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
