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
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A new shop's order above the base threshold scores 0.5: an operator decides. */
class HeldOrdersIT extends OnPayaraMicro {
    private static final String QUEUE = "/api/v1/admin/held-orders";
    private static final BigDecimal UNUSUAL = new BigDecimal("10000.01");
    private static final BigDecimal WITH_VAT = new BigDecimal("11300.01");
    private static final String BECAUSE = "{\"reason\":\"Because\"}";

    @Test
    void an_order_that_an_operator_approves_is_routed() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(9, UNUSUAL);
        String order = held(shop, article);
        assertEquals(0, BigDecimal.ZERO.compareTo(platform.shops().creditReserved(shop)));
        Answer approved = decide(order, "approve", BECAUSE);
        assertEquals(200, approved.status(), approved.body());
        assertEquals("ROUTED", Eventually.get("it goes on", () -> statusOf(order), "ROUTED"::equals));
        assertEquals(WITH_VAT, platform.shops().creditReserved(shop));
        assertEquals(1, article.reserved());
        assertEquals(
                List.of("PARSED HELD stage:risk", "HELD APPROVED user:hari", "APPROVED ROUTED stage:routing"),
                platform.database()
                        .texts(
                                """
                                SELECT from_status || ' ' || to_status || ' ' || actor FROM order_event
                                WHERE order_id = ? AND seq > 2 ORDER BY seq
                                """,
                                uuid(order)));
        published(order, "order.held", "order.validated", "order.routed");
    }

    @Test
    void an_order_that_an_operator_refuses_never_touches_the_credit() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(9, UNUSUAL);
        String order = held(shop, article);
        Answer refused = decide(order, "reject", "{\"reason\":\"Nobody knows of it\"}");
        assertEquals(200, refused.status(), refused.body());
        JsonObject problem = shop.status(order).json().getJsonObject("problem");
        assertEquals("REFUSED_BY_OPERATOR", problem.getString("code"));
        assertEquals("Nobody knows of it", problem.getString("detail"));
        assertEquals(0, number("SELECT count(*) FROM ledger_entry WHERE retailer_id = ?", shop.partyId()));
        assertEquals(0, article.reserved());
        published(order, "order.held", "order.rejected");
        Eventually.holds(
                "the retailer is told",
                () -> number(
                                "SELECT count(*) FROM notification WHERE order_id = ? AND event = 'order.rejected'",
                                uuid(order))
                        == 1);
    }

    @Test
    void the_queue_shows_what_speaks_against_each_order_oldest_first() {
        Shop shop = platform.shops().open();
        List<String> orders = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            orders.add(held(shop, platform.articles().next(9, UNUSUAL)));
        }
        List<JsonObject> shown = new ArrayList<>();
        String page = QUEUE + "?limit=2";
        while (page != null) {
            Answer answer = platform.api().get(page, operator());
            assertEquals(200, answer.status(), answer.body());
            List<JsonObject> found = answer.json().getJsonArray("heldOrders").getValuesAs(JsonObject.class);
            assertTrue(found.size() <= 2);
            shown.addAll(found);
            String link = answer.header("Link");
            page = link.isEmpty() ? null : link.substring(1, link.indexOf('>'));
        }
        List<JsonObject> own = shown.stream()
                .filter(each ->
                        each.getString("retailerId").equals(shop.partyId().toString()))
                .toList();
        assertEquals(orders, own.stream().map(each -> each.getString("orderId")).toList());
        JsonObject risk = own.get(0).getJsonObject("risk");
        assertEquals(
                "0.5",
                risk.getJsonNumber("score")
                        .bigDecimalValue()
                        .stripTrailingZeros()
                        .toPlainString());
        assertEquals(
                List.of("NEW_RETAILER", "HIGH_TOTAL"),
                risk.getJsonArray("contributions").getValuesAs(JsonObject.class).stream()
                        .map(each -> each.getString("rule"))
                        .toList());
        assertEquals(risk, shop.order(orders.get(0)).json().getJsonObject("risk"));
        assertFalse(shown.stream().map(JsonValue::toString).anyMatch(text -> text.contains("\"status\":\"ROUTED\"")));
    }

    @Test
    void beyond_the_limit_an_order_passes_only_with_an_override_that_its_history_records() {
        Shop shop = platform.shops().open();
        String order = held(shop, platform.articles().next(9, UNUSUAL));
        platform.database()
                .update("UPDATE credit_account SET credit_limit = 11300 WHERE retailer_id = ?", shop.partyId());
        Answer tooMuch = decide(order, "approve", BECAUSE);
        assertEquals(409, tooMuch.status(), tooMuch.body());
        assertEquals("CREDIT_LIMIT_EXCEEDED", tooMuch.code());
        assertTrue(tooMuch.body().contains("NPR 0.01"), tooMuch.body());
        assertEquals("HELD", statusOf(order));
        Answer allowed = decide(order, "approve", "{\"reason\":\"Pays tomorrow\",\"override\":true}");
        assertEquals(200, allowed.status(), allowed.body());
        assertEquals("ROUTED", Eventually.get("it goes on", () -> statusOf(order), "ROUTED"::equals));
        assertEquals(
                "user:hari NPR 0.01 beyond the credit limit allowed: Pays tomorrow",
                platform.database()
                        .text(
                                "SELECT actor || ' ' || reason FROM order_event WHERE order_id = ? AND to_status = 'APPROVED'",
                                uuid(order)));
        assertEquals(200, shop.cancel(order, "No more").status());
        assertEquals(
                "0.00",
                platform.database().text("SELECT allowance FROM credit_account WHERE retailer_id = ?", shop.partyId()));
    }

    @Test
    void what_is_decided_cannot_be_decided_again() {
        Shop shop = platform.shops().open();
        String order = held(shop, platform.articles().next(9, UNUSUAL));
        assertEquals(200, shop.cancel(order, "No more").status());
        for (String word : List.of("approve", "reject")) {
            Answer late = decide(order, word, BECAUSE);
            assertEquals(409, late.status(), late.body());
            assertEquals("ILLEGAL_TRANSITION", late.code());
            assertEquals(
                    "ORDER_NOT_FOUND",
                    decide(UUID.randomUUID().toString(), word, BECAUSE).code());
            assertEquals("ORDER_NOT_FOUND", decide("nonsense", word, BECAUSE).code());
        }
        assertEquals("CANCELLED", statusOf(order));
    }

    @Test
    void a_word_names_the_version_that_the_operator_saw() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(9, UNUSUAL);
        String order = held(shop, article);
        String seen = platform.api().get("/api/v1/orders/" + order, operator()).header("ETag");
        assertEquals(
                200,
                shop.amend(order, OrderBody.of(2, article), "If-Match", seen).status());
        assertEquals("HELD", shop.settled(order));
        for (String word : List.of("approve", "reject")) {
            Answer nameless = decide(order, word, BECAUSE, new String[0]);
            assertEquals(428, nameless.status(), nameless.body());
            assertEquals("PRECONDITION_REQUIRED", nameless.code());
            Answer stale = decide(order, word, BECAUSE, "If-Match", seen);
            assertEquals(412, stale.status(), stale.body());
            assertEquals("PRECONDITION_FAILED", stale.code());
        }
        assertEquals("HELD", statusOf(order));
        JsonObject shown = platform
                .api()
                .get(QUEUE + "?limit=200", operator())
                .json()
                .getJsonArray("heldOrders")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("orderId").equals(order))
                .findFirst()
                .orElseThrow();
        String now = '"' + String.valueOf(shown.getInt("version")) + '"';
        assertEquals(200, decide(order, "approve", BECAUSE, "If-Match", now).status());
    }

    @Test
    void a_word_without_a_reason_or_with_something_unknown_changes_nothing() {
        Shop shop = platform.shops().open();
        String order = held(shop, platform.articles().next(9, UNUSUAL));
        Set<String> bodies = Set.of(
                "{}",
                "{\"reason\":\" \"}",
                "{\"reason\":7}",
                "{\"reason\":\"x\",\"override\":\"true\"}",
                "{\"reason\":\"x\",\"more\":true}",
                "{\"reason\":\"" + "x".repeat(501) + "\"}");
        for (String body : bodies) {
            assertEquals(422, decide(order, "approve", body).status(), body);
            assertEquals(422, decide(order, "reject", body).status(), body);
        }
        assertEquals(
                422,
                decide(order, "reject", "{\"reason\":\"x\",\"override\":true}").status());
        assertEquals(400, platform.api().get(QUEUE + "?limit=201", operator()).status());
        assertEquals(400, platform.api().get(QUEUE + "?cursor=x", operator()).status());
        assertEquals("HELD", statusOf(order));
    }

    @Test
    void an_approval_that_somebody_died_over_is_told_by_the_sweep() {
        Shop shop = platform.shops().open();
        String order = held(shop, platform.articles().next(9, UNUSUAL));
        // As a process leaves it that dies between its commit and its message: approved, and routing does not know.
        platform.database()
                .update(
                        """
                        WITH approved AS (UPDATE orders SET status = 'APPROVED', credit_reserved = total,
                            version = version + 1, last_transition = version + 1 WHERE id = ?
                            RETURNING id, retailer_id, version, total),
                        account AS (UPDATE credit_account a SET reserved = reserved + o.total FROM approved o
                            WHERE a.retailer_id = o.retailer_id),
                        entry AS (INSERT INTO ledger_entry (retailer_id, kind, debit_account, credit_account, amount,
                                cause_id, cause_step, actor, occurred_at)
                            SELECT retailer_id, 'RESERVE', 'RESERVED', 'COMMITMENTS', total, id, version, 'user:hari', now()
                            FROM approved),
                        noted AS (INSERT INTO order_event_outbox (order_id, seq, since)
                            SELECT id, version, now() - interval '1 minute' FROM approved)
                        INSERT INTO order_event (order_id, seq, from_status, to_status, actor)
                        SELECT id, version, 'HELD', 'APPROVED', 'user:hari' FROM approved
                        """,
                        uuid(order));
        assertEquals("ROUTED", Eventually.get("routing hears of it", () -> statusOf(order), "ROUTED"::equals));
        published(order, "order.validated");
    }

    private String held(Shop shop, Article article) {
        String order = shop.place(OrderBody.of(1, article));
        assertEquals("HELD", shop.settled(order));
        return order;
    }

    private Answer decide(String order, String word, String body) {
        return decide(order, word, body, "If-Match", "*");
    }

    private Answer decide(String order, String word, String body, String... headers) {
        return platform.api().post(QUEUE + '/' + order + '/' + word, operator(), body, headers);
    }

    private String operator() {
        return platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
    }

    private String statusOf(String order) {
        return platform.database().text("SELECT status FROM orders WHERE id = ?", uuid(order));
    }

    private long number(String sql, Object... parameters) {
        return platform.database().number(sql, parameters);
    }

    private void published(String order, String... types) {
        Eventually.get(
                String.join(", ", types),
                () -> platform.database().texts("SELECT type FROM analytics_event WHERE order_id = ?", uuid(order)),
                found -> found.containsAll(List.of(types)));
    }

    private static UUID uuid(String text) {
        return UUID.fromString(text);
    }
}
