package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A text that is understood in part waits, is shown with what may be meant, and goes on once somebody says so. */
class ReviewIT extends OnPayaraMicro {
    private static final String QUEUE = "/api/v1/orders/review?limit=200";
    private static final String SUGGESTIONS = "/api/v1/alias-suggestions";

    @Test
    void an_unclear_text_is_shown_with_candidates_corrected_once_and_routed() {
        Shop shop = platform.shops().open();
        String order = unclear(shop);
        JsonObject shown = shown(order, shop.token()).get(0);
        assertEquals("jeera masino 20kg 2 bora, coke 3", shown.getString("text"));
        assertEquals(
                "CHAMAL-JEERA-20KG",
                shown.getJsonArray("lines").getJsonObject(0).getString("sku"));
        JsonObject wording = shown.getJsonArray("unmatched").getJsonObject(0);
        assertEquals("coke 3", wording.getString("text"));
        List<JsonObject> candidates = wording.getJsonArray("candidates").getValuesAs(JsonObject.class);
        assertTrue(candidates.size() > 1 && candidates.size() <= 5, wording.toString());
        assertTrue(candidates.stream().allMatch(each -> each.getString("name").contains("Coca")), wording.toString());
        assertEquals(List.of(shown), shown(order, operator()));

        Article meant = platform.articles().next(10);
        String seen = '"' + String.valueOf(shown.getInt("version")) + '"';
        assertEquals(
                412,
                shop.amend(order, OrderBody.of(2, meant), "If-Match", "\"999\"").status());
        Answer corrected = correct(order, OrderBody.of(1, meant), seen);
        assertEquals(200, corrected.status(), corrected.body());
        // Stale, or already too late when the stages were faster.
        int again = shop.amend(order, OrderBody.of(2, meant), "If-Match", seen).status();
        assertTrue(again == 412 || again == 409, "answered " + again);
        assertEquals("ROUTED", shop.settled(order));
        assertEquals(1, meant.reserved());
        assertEquals(List.of(), shown(order, operator()));
    }

    @Test
    void another_shop_neither_sees_nor_corrects_it() {
        String order = unclear(platform.shops().open());
        Shop stranger = platform.shops().open();
        assertEquals(List.of(), shown(order, stranger.token()));
        assertEquals(
                404,
                stranger.amend(order, OrderBody.of(1, "CHINI-50KG"), "If-Match", "*")
                        .status());
        assertEquals(1, shown(order, operator()).size());
    }

    @Test
    void what_a_person_said_once_is_understood_next_time_after_an_operator_accepts_it() {
        Shop shop = platform.shops().open();
        Article meant = platform.articles().next(10);
        String name = "jhulunge";
        String text = "3 " + name;
        String order = shop.place(OrderBody.text(text));
        assertEquals("NEEDS_REVIEW", shop.settled(order));
        JsonObject shown = shown(order, operator()).get(0);
        String wording = shown.getJsonArray("unmatched").getJsonObject(0).getString("text");
        String line = "{\"items\":[{\"sku\":\"" + meant.sku() + "\",\"quantity\":3,\"wording\":\"" + wording + "\"}]}";
        Answer corrected = platform.api()
                .send("PUT", "/api/v1/orders/" + order, operator(), "application/json", line, "If-Match", "*");
        assertEquals(200, corrected.status(), corrected.body());
        assertEquals("ROUTED", shop.settled(order));

        JsonObject suggested = platform
                .api()
                .get(SUGGESTIONS + "?limit=200", operator())
                .json()
                .getJsonArray("aliasSuggestions")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("alias").equals(name))
                .findFirst()
                .orElseThrow();
        assertEquals(meant.sku(), suggested.getString("sku"));
        assertEquals(1, suggested.getInt("corrections"));
        String decide = SUGGESTIONS + '/' + suggested.getString("aliasSuggestionId");
        Answer accepted = platform.api().call("POST", decide + "/accept", operator());
        assertEquals(200, accepted.status(), accepted.body());
        assertEquals("ACCEPTED", accepted.json().getString("decision"));
        assertEquals(
                200, platform.api().call("POST", decide + "/accept", operator()).status());
        Answer late = platform.api().call("POST", decide + "/reject", operator());
        assertEquals(409, late.status(), late.body());
        assertEquals("ALIAS_DECIDED", late.code());

        String body = OrderBody.text(text).json();
        Eventually.get(
                "every node knows the name",
                () -> platform.api()
                        .post("/api/v1/orders/preview", shop.token(), body)
                        .json()
                        .getJsonArray("lines")
                        .size(),
                size -> size == 1);
        String next = shop.place(OrderBody.text(text));
        assertEquals("ROUTED", shop.settled(next));
        assertEquals(6, meant.reserved());
    }

    @Test
    void a_line_of_a_new_order_explains_nothing() {
        Shop shop = platform.shops().open();
        Answer refused = platform.api()
                .post(
                        "/api/v1/orders",
                        shop.token(),
                        "{\"items\":[{\"sku\":\"CHINI-50KG\",\"quantity\":1,\"wording\":\"x\"}]}");
        assertEquals(422, refused.status(), refused.body());
        assertEquals(List.of("/items/0/wording"), refused.pointers());
        for (String id : List.of("nonsense", UUID.randomUUID().toString())) {
            Answer absent = platform.api().call("POST", SUGGESTIONS + '/' + id + "/accept", operator());
            assertEquals(404, absent.status(), absent.body());
            assertEquals("ALIAS_SUGGESTION_NOT_FOUND", absent.code());
        }
    }

    private String unclear(Shop shop) {
        String order = shop.place(OrderBody.text("jeera masino 20kg 2 bora, coke 3"));
        assertEquals("NEEDS_REVIEW", shop.settled(order));
        return order;
    }

    private Answer correct(String order, OrderBody lines, String version) {
        return platform.api()
                .send(
                        "PUT",
                        "/api/v1/orders/" + order,
                        operator(),
                        "application/json",
                        lines.json(),
                        "If-Match",
                        version);
    }

    private List<JsonObject> shown(String order, String token) {
        Answer answer = platform.api().get(QUEUE, token);
        assertEquals(200, answer.status(), answer.body());
        return answer.json().getJsonArray("orders").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("orderId").equals(order))
                .toList();
    }

    private String operator() {
        return platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
    }
}
