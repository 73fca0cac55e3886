package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CreditLimitIT extends OnPayaraMicro {
    private static final String BODY = "{\"limit\":\"%s\",\"reason\":\"Pays well\"}";

    private Shop shop;
    private String operator;

    @BeforeEach
    void a_shop_with_a_small_limit() {
        shop = platform.shops().open(new BigDecimal("1000"));
        operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
    }

    @Test
    void an_operator_changes_the_version_that_was_read_and_no_other() {
        String read = shown().header("ETag");
        Answer changed = put(shop.partyId().toString(), operator, "2500.00", "If-Match", read);
        assertEquals(204, changed.status(), changed.body());
        assertEquals(changed.header("ETag"), shown().header("ETag"));
        assertEquals("2500.00", limit());
        Answer stale = put(shop.partyId().toString(), operator, "9000.00", "If-Match", read);
        assertEquals(412, stale.status(), stale.body());
        assertEquals("PRECONDITION_FAILED", stale.code());
        assertEquals("2500.00", limit());
    }

    @Test
    void a_change_without_a_version_an_amount_or_an_account_is_refused() {
        String id = shop.partyId().toString();
        assertEquals("PRECONDITION_REQUIRED", put(id, operator, "2500.00").code());
        Answer bad = put(id, operator, "-1", "If-Match", "*");
        assertEquals(422, bad.status(), bad.body());
        assertEquals(List.of("/limit"), bad.pointers());
        for (String nobody : List.of(UUID.randomUUID().toString(), "nonsense")) {
            Answer absent = put(nobody, operator, "1.00", "If-Match", "*");
            assertEquals(404, absent.status(), absent.body());
            assertEquals("CREDIT_ACCOUNT_NOT_FOUND", absent.code());
        }
        assertEquals(403, put(id, shop.token(), "2500.00", "If-Match", "*").status());
        assertEquals("1000.00", limit());
    }

    private Answer put(String retailer, String token, String limit, String... headers) {
        String path = "/api/v1/credit/" + retailer + "/limit";
        return platform.api().send("PUT", path, token, "application/json", BODY.formatted(limit), headers);
    }

    private Answer shown() {
        return platform.api().get("/api/v1/credit/" + shop.partyId(), operator);
    }

    private String limit() {
        return shown().json().getJsonObject("limit").getString("amount");
    }
}
