package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import com.khaacho.testing.platform.Database;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JourneyIT extends OnPayaraMicro {
    private static final String SAMPLE_SHOP = "sagarmatha-departmental-store-001";

    @Test
    void a_sample_user_signs_in_and_orders_and_the_vendors_get_their_parts() {
        Shop shop = signedIn();
        Answer accepted = shop.submit(
                OrderBody.of(2, "CHAMAL-JEERA-25KG").and(1, "DAL-MUSURO-30KG").with("customerRef", "IT-1"));
        assertEquals(202, accepted.status(), accepted.body());
        String id = accepted.json().getString("orderId");
        assertEquals("ACCEPTED", accepted.json().getString("status"));
        assertEquals(id, accepted.json().getString("jobId"));
        assertTrue(accepted.header("Location").endsWith("/api/v1/orders/" + id + "/status"));
        assertEquals("1", accepted.header("Retry-After"));
        assertEquals("ROUTED", shop.settled(id));
        assertEquals(
                2,
                sumOf(
                        "SELECT sum(l.quantity) FROM vendor_order_line l JOIN vendor_order v"
                                + " ON v.id = l.vendor_order_id WHERE v.order_id = ? AND l.line_no = 1",
                        id));
        assertEquals(
                1,
                sumOf(
                        "SELECT sum(l.quantity) FROM vendor_order_line l JOIN vendor_order v"
                                + " ON v.id = l.vendor_order_id WHERE v.order_id = ? AND l.line_no = 2",
                        id));
    }

    @Test
    void a_structured_order_passes_every_state_once_and_everybody_is_told_once() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        String id = shop.place(OrderBody.of(3, article));
        assertEquals("ROUTED", shop.settled(id));
        assertEquals(List.of("RECEIVED", "PARSED", "APPROVED", "ROUTED"), states(id));
        assertEquals(3, article.reserved());
        assertEquals(new BigDecimal("33.90"), platform.shops().creditReserved(shop));
        awaitTold(id, shop.partyId(), article.vendorId());
        Eventually.get(
                "analytics know of the route",
                () -> database().texts("SELECT type FROM analytics_event WHERE order_id = ?", uuid(id)),
                types -> types.containsAll(List.of("order.created", "order.validated", "order.routed")));
    }

    @Test
    void a_text_order_is_read_and_routed() {
        Shop shop = platform.shops().open();
        String id = shop.place(OrderBody.text("2 bora chini 50kg"));
        assertEquals("ROUTED", shop.settled(id));
        assertEquals(
                List.of("CHINI-50KG 2"),
                database().texts("SELECT sku || ' ' || quantity FROM order_line WHERE order_id = ?", uuid(id)));
    }

    @Test
    void a_text_nobody_understands_waits_for_a_person() {
        Shop shop = platform.shops().open();
        String id = shop.place(OrderBody.text("hijo jasto saman pathaidinu hola"));
        assertEquals("NEEDS_REVIEW", shop.settled(id));
        assertEquals(0, sumOf("SELECT count(*) FROM vendor_order WHERE order_id = ?", id));
        assertTrue(shop.status(id).json().containsKey("problem"));
    }

    @Test
    void an_order_beyond_the_credit_limit_is_rejected_and_never_routed() {
        Shop shop = platform.shops().open(new BigDecimal("25.00"));
        Article article = platform.articles().next(100);
        String id = shop.place(OrderBody.of(3, article));
        assertEquals("REJECTED", shop.settled(id));
        JsonObject problem = shop.status(id).json().getJsonObject("problem");
        assertEquals("CREDIT_LIMIT_EXCEEDED", problem.getString("code"));
        assertEquals(0, article.reserved());
        assertEquals(0, sumOf("SELECT count(*) FROM vendor_order WHERE order_id = ?", id));
    }

    @Test
    void the_whole_order_shows_its_lines_its_vendors_and_its_history() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        String id = shop.place(OrderBody.of(4, article).with("note", "Ring the bell"));
        assertEquals("ROUTED", shop.settled(id));
        Answer order = shop.order(id);
        assertEquals(200, order.status(), order.body());
        for (String expected : List.of(id, article.sku(), "ROUTED", "APPROVED", "RECEIVED", "Ring the bell")) {
            assertTrue(order.body().contains(expected), expected + " is missing in " + order.body());
        }
    }

    @Test
    void the_list_shows_the_shops_own_orders_newest_first_page_by_page() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        String first = shop.place(OrderBody.of(1, article));
        assertEquals("ROUTED", shop.settled(first));
        String second = shop.place(OrderBody.of(1, article));
        assertEquals("ROUTED", shop.settled(second));
        Answer page = platform.api().get("/api/v1/orders?limit=1", shop.token());
        assertEquals(200, page.status(), page.body());
        assertTrue(page.body().contains(second) && !page.body().contains(first), page.body());
        String next = page.header("Link").replaceAll(".*<([^>]+)>; *rel=\"next\".*", "$1");
        Answer rest = platform.api().get(next, shop.token());
        assertTrue(rest.body().contains(first) && !rest.body().contains(second), rest.body());
    }

    private Shop signedIn() {
        String password = platform.installation().secrets().password("demo-retailer");
        Answer token = platform.api().signIn(SAMPLE_SHOP, password);
        assertEquals(200, token.status(), token.body());
        UUID party = uuid(database().text("SELECT party_id FROM app_user WHERE username = ?", SAMPLE_SHOP));
        return new Shop(party, SAMPLE_SHOP, token.json().getString("accessToken"), platform.api(), database());
    }

    private void awaitTold(String order, UUID... recipients) {
        for (UUID recipient : recipients) {
            Eventually.holds(
                    "told " + recipient,
                    () -> database()
                                    .number(
                                            "SELECT count(*) FROM notification WHERE order_id = ? AND recipient_id = ?"
                                                    + " AND status = 'SENT'",
                                            uuid(order),
                                            recipient)
                            > 0);
        }
        assertEquals(
                List.of(),
                database()
                        .texts(
                                "SELECT recipient_id || event || channel FROM notification WHERE order_id = ?"
                                        + " GROUP BY 1 HAVING count(*) > 1",
                                uuid(order)));
    }

    private List<String> states(String order) {
        return database().texts("SELECT to_status FROM order_event WHERE order_id = ? ORDER BY seq", uuid(order));
    }

    private long sumOf(String sql, String order) {
        return database().number(sql, uuid(order));
    }

    private Database database() {
        return platform.database();
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
