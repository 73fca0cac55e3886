package com.khaacho.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.platform.Article;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CatalogueIT extends OnPayaraMicro {
    private static final String PRODUCTS = "/api/v1/products";
    private static final String HEADING = "sku,name,name_ne,brand,category,unit,pack,aliases\n";

    private final String sku = "IT-" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void a_product_is_added_changed_found_and_withdrawn() {
        Answer added = send("POST", PRODUCTS, "{\"sku\":\"" + sku + "\"," + body("Marsi Rice"));
        assertEquals(201, added.status(), added.body());
        assertTrue(added.header("Location").endsWith(PRODUCTS + "/" + sku), added.header("Location"));
        assertEquals("\"1\"", added.header("ETag"));
        assertProblem(409, "SKU_TAKEN", send("POST", PRODUCTS, "{\"sku\":\"" + sku + "\"," + body("Marsi Rice")));

        Answer changed = send("PUT", address(), "{" + body("Jumli Marsi Rice"), "If-Match", "\"1\"");
        assertEquals(200, changed.status(), changed.body());
        assertProblem(412, "PRECONDITION_FAILED", send("PUT", address(), "{" + body("Late"), "If-Match", "\"1\""));
        assertProblem(412, "PRECONDITION_FAILED", send("PUT", address(), "{" + body("Late"), "If-Match", "W/\"2\""));
        assertProblem(428, "PRECONDITION_REQUIRED", send("PUT", address(), "{" + body("Late")));
        assertTrue(skus("?q=jumly+marsi&limit=200").contains(sku));
        assertTrue(skus("?q=%E0%A4%AE%E0%A4%BE%E0%A4%B0%E0%A5%8D%E0%A4%B8%E0%A4%BF&limit=200")
                .contains(sku));

        Answer withdrawn = platform.api().call("DELETE", address(), operator());
        assertEquals(200, withdrawn.status(), withdrawn.body());
        assertFalse(withdrawn.json().getBoolean("active"));
        assertFalse(skus("?q=jumli+marsi&limit=200").contains(sku));
        assertTrue(skus("?q=jumli+marsi&limit=200&active=any").contains(sku));
        assertEquals("Jumli Marsi Rice", shown().getString("name"));
    }

    @Test
    void a_new_product_can_be_ordered_soon() {
        Article article = platform.articles().next(10);
        assertEquals(
                201,
                send("POST", PRODUCTS, "{\"sku\":\"" + sku + "\"," + body("Soon"))
                        .status());
        platform.database()
                .update(
                        "UPDATE offer SET product_id = (SELECT id FROM product WHERE sku = ?) WHERE vendor_id = ?",
                        sku,
                        article.vendorId());
        var shop = platform.shops().open();
        String order = "{\"items\":[{\"sku\":\"" + sku + "\",\"quantity\":1}]}";
        Eventually.holds(
                "the new product is known",
                Duration.ofMinutes(1),
                () -> platform.api().post("/api/v1/orders", shop.token(), order).status() == 202);
    }

    @Test
    void a_product_that_breaks_rules_is_not_added() {
        Answer refused = send("POST", PRODUCTS, "{\"sku\":\"" + sku + "\",\"name\":\"\",\"price\":0}");
        assertProblem(422, "VALIDATION_FAILED", refused);
        assertProblem(404, "PRODUCT_NOT_FOUND", platform.api().get(address(), operator()));
        assertProblem(400, "INVALID_PARAMETER", platform.api().get(PRODUCTS + "?cursor=x", operator()));
        assertProblem(400, "INVALID_PARAMETER", platform.api().get(PRODUCTS + "?limit=0", operator()));
        assertProblem(400, "INVALID_PARAMETER", platform.api().get(PRODUCTS + "?active=maybe", operator()));
    }

    @Test
    void a_file_is_tried_refused_imported_in_part_and_exported_again() {
        String good = sku + ",'=Rice,चामल,,Rice,sack,25 kg,chamal\n";
        String file = HEADING + good + ",No sku,,,Rice,sack,,\n";
        Answer tried = importing("?dryRun=true", file);
        assertEquals(200, tried.status(), tried.body());
        assertFalse(tried.json().getBoolean("written"));
        assertEquals(1, tried.json().getInt("created"));
        assertEquals(1, tried.json().getInt("errorCount"));
        Answer refused = importing("", file);
        assertProblem(422, "IMPORT_REFUSED", refused);
        assertEquals(List.of("/3/sku"), refused.pointers());
        assertProblem(404, "PRODUCT_NOT_FOUND", platform.api().get(address(), operator()));

        Answer imported = importing("?partial=true", file);
        assertTrue(imported.json().getBoolean("written"), imported.body());
        assertEquals("=Rice", shown().getString("name"));
        Answer exported = platform.api().get(PRODUCTS + "/export", operator());
        assertEquals("text/csv;charset=utf-8", exported.header("Content-Type").replace(" ", ""));
        assertTrue(exported.body().contains(sku + ",'=Rice,चामल,,Rice,sack,25 kg,chamal,true\r\n"));
        Answer again = importing("", exported.body());
        assertEquals(200, again.status(), again.body());
        assertEquals(0, again.json().getInt("changed"), again.body());
        assertEquals(0, again.json().getInt("created"));
    }

    @Test
    void a_file_that_cannot_be_read_changes_nothing() {
        assertProblem(400, "MALFORMED_CSV", importing("", HEADING + sku + ",\"open\n"));
        assertProblem(400, "MALFORMED_CSV", importing("?partial=true", "sku,price\n" + sku + ",0\n"));
        assertProblem(400, "INVALID_PARAMETER", importing("?dryRun=perhaps", HEADING));
        assertProblem(415, "UNSUPPORTED_MEDIA_TYPE", send("POST", PRODUCTS + "/import", HEADING));
        assertProblem(404, "PRODUCT_NOT_FOUND", platform.api().get(address(), operator()));
    }

    private Answer importing(String query, String file) {
        return platform.api().send("POST", PRODUCTS + "/import" + query, operator(), "text/csv", file);
    }

    private Answer send(String method, String path, String json, String... headers) {
        return platform.api().send(method, path, operator(), "application/json", json, headers);
    }

    private JsonObject shown() {
        return platform.api().get(address(), operator()).json();
    }

    private List<String> skus(String query) {
        Answer found = platform.api().get(PRODUCTS + query, operator());
        assertEquals(200, found.status(), found.body());
        return found.json().getJsonArray("products").getValuesAs(JsonObject.class).stream()
                .map(product -> product.getString("sku"))
                .toList();
    }

    private String address() {
        return PRODUCTS + "/" + sku;
    }

    private String operator() {
        return platform.tokens().of("operator", UUID.randomUUID(), "OPERATOR");
    }

    private static String body(String name) {
        return "\"name\":\"" + name + "\",\"nameNe\":\"मार्सी चामल\",\"category\":\"Rice\",\"unit\":\"bag\"}";
    }

    private static void assertProblem(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.isProblem(), answer.headers().toString());
        assertEquals(code, answer.code());
    }
}
