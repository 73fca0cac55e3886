package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import org.junit.jupiter.api.Test;

class TemplatesIT extends OnPayaraMicro {

    /** Monday, in Devanagari, and a space. */
    private static final String NAME = "%E0%A4%B8%E0%A5%8B%E0%A4%AE%E0%A4%AC%E0%A4%BE%E0%A4%B0%201";

    private static final String MONDAY = "\u0938\u094b\u092e\u092c\u093e\u0930 1";

    @Test
    void a_template_is_kept_ordered_from_changed_and_dropped() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        Answer kept = keep(shop, OrderBody.of(3, article).with("note", "Ring the bell"));
        assertEquals(201, kept.status(), kept.body());
        assertEquals(MONDAY, kept.json().getString("name"));
        assertTrue(list(shop).body().contains(MONDAY));
        Answer placed = order(shop, "{\"customerRef\":\"IT-5\"}", "Idempotency-Key", "this-monday");
        assertEquals(202, placed.status(), placed.body());
        String id = placed.json().getString("orderId");
        assertEquals("ROUTED", shop.settled(id));
        assertEquals(3, article.reserved());
        assertTrue(shop.order(id).body().contains("Ring the bell"));
        Answer again = order(shop, "{\"customerRef\":\"IT-5\"}", "Idempotency-Key", "this-monday");
        assertEquals(id, again.json().getString("orderId"));
        Answer changed =
                keep(shop, OrderBody.of(4, article), "If-Match", show(shop).header("ETag"));
        assertEquals(200, changed.status(), changed.body());
        assertFalse(changed.json().containsKey("note"));
        assertEquals(
                412,
                keep(shop, OrderBody.of(5, article), "If-Match", kept.header("ETag"))
                        .status());
        assertEquals(204, shop.api().call("DELETE", address(""), shop.token()).status());
        assertEquals(404, show(shop).status());
        assertEquals(404, order(shop, "{}").status());
        assertEquals("ROUTED", shop.settled(id));
    }

    @Test
    void a_template_belongs_to_its_shop() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        assertEquals(201, keep(shop, OrderBody.of(3, article)).status());
        Shop stranger = platform.shops().open();
        assertEquals(404, show(stranger).status());
        assertEquals(404, order(stranger, "{}").status());
        assertEquals(
                404, keep(stranger, OrderBody.of(9, article), "If-Match", "*").status());
        assertEquals(
                404,
                stranger.api().call("DELETE", address(""), stranger.token()).status());
        assertFalse(list(stranger).body().contains(MONDAY));
        assertEquals(200, show(shop).status());
    }

    @Test
    void what_no_template_can_be_is_refused() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        assertEquals(201, keep(shop, OrderBody.of(3, article)).status());
        assertProblem(428, "PRECONDITION_REQUIRED", keep(shop, OrderBody.of(3, article)));
        assertProblem(422, "UNKNOWN_PRODUCT", keep(shop, OrderBody.of(3, "NO-SUCH-THING"), "If-Match", "*"));
        assertProblem(
                422,
                "VALIDATION_FAILED",
                keep(shop, OrderBody.of(3, article).with("customerRef", "x"), "If-Match", "*"));
        assertProblem(
                400,
                "INVALID_PARAMETER",
                shop.api()
                        .send(
                                "PUT",
                                "/api/v1/order-templates/%3Cb%3E",
                                shop.token(),
                                "application/json",
                                OrderBody.of(3, article).json()));
    }

    private static Answer keep(Shop shop, OrderBody content, String... headers) {
        return shop.api().send("PUT", address(""), shop.token(), "application/json", content.json(), headers);
    }

    private static Answer show(Shop shop) {
        return shop.api().get(address(""), shop.token());
    }

    private static Answer list(Shop shop) {
        return shop.api().get("/api/v1/order-templates", shop.token());
    }

    private static Answer order(Shop shop, String wishes, String... headers) {
        return shop.api().post(address("/orders"), shop.token(), wishes, headers);
    }

    private static String address(String below) {
        return "/api/v1/order-templates/" + NAME + below;
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertEquals(code, answer.code());
    }
}
