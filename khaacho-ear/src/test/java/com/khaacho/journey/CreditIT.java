package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CreditIT extends OnPayaraMicro {
    private static final String CREDIT = "/api/v1/credit";

    @Test
    void an_order_is_reserved_in_the_ledger_and_a_cancellation_gives_it_back() {
        Shop shop = platform.shops().open(new BigDecimal("1000"));
        String id = shop.place(OrderBody.of(3, platform.articles().next(10)));
        assertEquals("ROUTED", shop.settled(id));
        JsonObject held = get(shop, CREDIT).json();
        assertEquals("33.90", amount(held, "reserved"));
        assertEquals("33.90", amount(held, "exposure"));
        assertEquals("966.10", amount(held, "available"));
        assertEquals("OPEN", held.getString("status"));
        assertEquals(200, shop.cancel(id, "Bought too much").status());
        assertEquals(200, shop.cancel(id, "Bought too much").status());
        assertEquals("1000.00", amount(get(shop, CREDIT).json(), "available"));
        List<JsonObject> entries = entries(get(shop, CREDIT + "/ledger"));
        assertEquals(
                List.of("RELEASE 33.90 " + id, "RESERVE 33.90 " + id),
                entries.stream().map(CreditIT::inWords).toList());
        assertEquals("stage:risk", entries.get(1).getString("actor"));
        assertEquals("user:" + shop.username(), entries.get(0).getString("actor"));
    }

    @Test
    void a_ledger_is_read_to_its_end_by_following_the_link() {
        Shop shop = platform.shops().open();
        for (int order = 0; order < 3; order++) {
            assertEquals(
                    "ROUTED",
                    shop.settled(shop.place(OrderBody.of(1, platform.articles().next(10)))));
        }
        Answer first = get(shop, CREDIT + "/ledger?limit=2");
        assertEquals(2, entries(first).size());
        String link = first.header("Link");
        assertTrue(link.endsWith(">; rel=\"next\""), link);
        Answer last = get(shop, link.substring(1, link.indexOf('>')));
        assertEquals(1, entries(last).size());
        assertEquals("", last.header("Link"));
        assertFalse(last.json().containsKey("nextCursor"));
        assertEquals(400, get(shop, CREDIT + "/ledger?cursor=x").status());
        assertEquals(400, get(shop, CREDIT + "/ledger?limit=201").status());
    }

    @Test
    void an_account_is_shown_to_its_retailer_and_the_operator_and_absent_to_all_others() {
        Shop shop = platform.shops().open(new BigDecimal("1000"));
        Shop stranger = platform.shops().open();
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        for (String path : List.of(CREDIT + "/" + shop.partyId(), CREDIT + "/" + shop.partyId() + "/ledger")) {
            assertEquals(200, get(shop, path).status());
            assertEquals(200, platform.api().get(path, operator).status());
            assertAbsent(get(stranger, path));
        }
        assertAbsent(platform.api().get(CREDIT + "/" + UUID.randomUUID(), operator));
        assertAbsent(platform.api().get(CREDIT + "/nonsense", operator));
    }

    private Answer get(Shop shop, String path) {
        return platform.api().get(path, shop.token());
    }

    private static void assertAbsent(Answer answer) {
        assertEquals(404, answer.status(), answer.body());
        assertEquals("CREDIT_ACCOUNT_NOT_FOUND", answer.code());
    }

    private static List<JsonObject> entries(Answer answer) {
        assertEquals(200, answer.status(), answer.body());
        return answer.json().getJsonArray("entries").getValuesAs(JsonObject.class);
    }

    private static String inWords(JsonObject entry) {
        return entry.getString("kind") + " " + amount(entry, "amount") + " " + entry.getString("causeId");
    }

    private static String amount(JsonObject json, String name) {
        return json.getJsonObject(name).getString("amount");
    }
}
