package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop whose keeper orders for 20.00 alone, and a second user who approves. */
class OrderApprovalIT extends OnPayaraMicro {
    private static final String BUYERS = "/api/v1/buyers";

    private Shop shop;
    private final String manager = "manager-" + UUID.randomUUID();

    @BeforeEach
    void somebody_of_the_shop_approves() {
        shop = platform.shops().open();
        user(manager);
        user(shop.username());
        String ofShop = "?retailerId=" + shop.partyId();
        assertEquals(
                200,
                put(manager + ofShop, operator(), "{\"orderLimit\":null,\"mayApprove\":true}")
                        .status());
        assertEquals(
                200,
                put(shop.username(), managers(), "{\"orderLimit\":\"20.00\",\"mayApprove\":false}")
                        .status());
    }

    @Test
    void an_order_beyond_the_limit_waits_for_somebody_else_of_the_shop_and_reaches_its_vendor() {
        Article article = platform.articles().next(100);
        String order = shop.place(OrderBody.of(3, article));
        assertEquals("HELD", shop.settled(order));
        assertEquals(
                "ORDER_LIMIT_EXCEEDED",
                shop.status(order).json().getJsonObject("problem").getString("code"));
        Answer own = decide(order, "approve", shop.token(), "{}");
        assertEquals(403, own.status(), own.body());
        assertEquals("NOT_ALLOWED_TO_APPROVE", own.code());
        Answer operators = platform.api()
                .post(
                        "/api/v1/admin/held-orders/" + order + "/approve",
                        operator(),
                        "{\"reason\":\"Known\"}",
                        "If-Match",
                        '"' + version(order) + '"');
        assertEquals(409, operators.status(), operators.body());
        Answer approved = decide(order, "approve", managers(), "{\"note\":\"For the festival\"}");
        assertEquals(200, approved.status(), approved.body());
        assertEquals("ROUTED", Eventually.get("it goes on", () -> shop.settled(order), "ROUTED"::equals));
        assertEquals(3, article.reserved());
        Answer late = decide(order, "approve", managers(), "{}");
        assertEquals(409, late.status(), late.body());
    }

    @Test
    void what_the_shop_refuses_is_over() {
        String order = shop.place(OrderBody.of(3, platform.articles().next(100)));
        assertEquals("HELD", shop.settled(order));
        Answer refused = decide(order, "reject", managers(), "{\"reason\":\"We have enough\"}");
        assertEquals(200, refused.status(), refused.body());
        JsonObject problem = shop.status(order).json().getJsonObject("problem");
        assertEquals("REFUSED_BY_SHOP", problem.getString("code"));
        assertEquals("We have enough", problem.getString("detail"));
    }

    @Test
    void limits_are_seen_and_set_by_who_approves_and_by_operators() {
        Answer seen = platform.api().get(BUYERS, managers());
        assertEquals(200, seen.status(), seen.body());
        List<JsonObject> buyers = seen.json().getJsonArray("buyers").getValuesAs(JsonObject.class);
        assertEquals(2, buyers.size(), seen.body());
        JsonObject keeper = buyers.stream()
                .filter(buyer -> buyer.getString("username").equals(shop.username()))
                .findFirst()
                .orElseThrow();
        assertEquals("20.00", keeper.getJsonObject("orderLimit").getString("amount"));
        assertFalse(keeper.getBoolean("mayApprove"));
        assertEquals("FORBIDDEN", platform.api().get(BUYERS, shop.token()).code());
        assertEquals(400, platform.api().get(BUYERS, operator()).status());
        Answer stranger = put("nobody-here", managers(), "{\"orderLimit\":null,\"mayApprove\":true}");
        assertEquals("BUYER_NOT_FOUND", stranger.code(), stranger.body());
        Answer wrong = put(shop.username(), managers(), "{\"orderLimit\":\"-1\",\"mayApprove\":false}");
        assertEquals(List.of("/orderLimit"), wrong.pointers());
    }

    private Answer decide(String order, String word, String token, String body) {
        return platform.api()
                .post("/api/v1/orders/" + order + '/' + word, token, body, "If-Match", '"' + version(order) + '"');
    }

    private String version(String order) {
        return platform.database().text("SELECT version::text FROM orders WHERE id = ?", UUID.fromString(order));
    }

    private Answer put(String user, String token, String body) {
        return platform.api().send("PUT", BUYERS + '/' + user, token, "application/json", body);
    }

    private String managers() {
        return platform.tokens().of(manager, shop.partyId(), "RETAILER");
    }

    private String operator() {
        return platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
    }

    private void user(String name) {
        platform.database()
                .update(
                        "INSERT INTO app_user (id, party_id, username, password_hash, roles)"
                                + " VALUES (?, ?, ?, 'none', ARRAY['RETAILER'])",
                        UUID.randomUUID(),
                        shop.partyId(),
                        name);
    }
}
