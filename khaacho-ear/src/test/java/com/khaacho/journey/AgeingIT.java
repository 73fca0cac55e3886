package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.Shop;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgeingIT extends OnPayaraMicro {
    private static final String OWN = "/api/v1/credit/ageing";
    private static final String LIST = "/api/v1/admin/receivables";

    private String operator;

    @BeforeEach
    void an_operator() {
        operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
    }

    @Test
    void a_shop_sees_how_old_its_debt_is_and_what_is_overdue() {
        Shop shop = owing("700000.00", 70);
        JsonObject ageing = get(OWN, shop.token()).json();
        assertEquals("700000.00", amount(ageing, "owed"));
        assertEquals("700000.00", amount(ageing, "upTo90"));
        assertEquals("0.00", amount(ageing, "over90"));
        assertEquals("700000.00", amount(ageing, "overdue"));
        assertEquals(40, ageing.getInt("daysOverdue"));
        JsonObject free = get(OWN, platform.shops().open().token()).json();
        assertEquals("0.00", amount(free, "owed"));
        assertFalse(free.containsKey("oldestUnpaid"));
    }

    @Test
    void the_operators_list_begins_with_the_largest_debt_and_is_read_by_following_the_link() {
        Shop larger = owing("800000001.00", 1);
        Shop smaller = owing("800000000.00", 1);
        Answer first = get(LIST + "?limit=1", operator);
        assertEquals(List.of(larger.partyId().toString()), retailers(first));
        String link = first.header("Link");
        Answer second = get(link.substring(1, link.indexOf('>')), operator);
        assertEquals(List.of(smaller.partyId().toString()), retailers(second));
        assertEquals(400, get(LIST + "?cursor=x", operator).status());
        assertEquals(400, get(LIST + "?limit=201", operator).status());
    }

    @Test
    void the_age_of_a_debt_is_shown_to_its_retailer_and_the_operator_and_absent_to_all_others() {
        Shop shop = owing("5.00", 1);
        String path = "/api/v1/credit/" + shop.partyId() + "/ageing";
        assertEquals(get(path, shop.token()).json(), get(path, operator).json());
        Shop stranger = platform.shops().open();
        for (Answer absent : List.of(
                get(path, stranger.token()),
                get("/api/v1/credit/" + UUID.randomUUID() + "/ageing", operator),
                get("/api/v1/credit/nonsense/ageing", operator))) {
            assertEquals(404, absent.status(), absent.body());
            assertEquals("CREDIT_ACCOUNT_NOT_FOUND", absent.code());
        }
        Answer forbidden = get(LIST, shop.token());
        assertEquals(403, forbidden.status(), forbidden.body());
        assertTrue(forbidden.isProblem());
    }

    /** A shop that was billed once, so many days ago in Nepal. */
    private Shop owing(String amount, int daysAgo) {
        Shop shop = platform.shops().open();
        platform.database()
                .update(
                        """
                        WITH bill AS (
                            INSERT INTO ledger_entry (retailer_id, kind, debit_account, credit_account, amount, cause_id,
                                cause_step, actor, occurred_at, due_on)
                            SELECT ?, 'INVOICE', 'RECEIVABLE', 'SALES', ?, gen_random_uuid(), 0, 'user:sita', day,
                                (day AT TIME ZONE 'Asia/Kathmandu')::date + 30
                            FROM (SELECT date_trunc('day', now(), 'Asia/Kathmandu') - make_interval(days => ?) AS day) billed
                            RETURNING retailer_id, amount
                        )
                        UPDATE credit_account a SET receivable = b.amount FROM bill b WHERE a.retailer_id = b.retailer_id
                        """,
                        shop.partyId(),
                        new BigDecimal(amount),
                        daysAgo);
        return shop;
    }

    private Answer get(String path, String token) {
        return platform.api().get(path, token);
    }

    private static List<String> retailers(Answer answer) {
        assertEquals(200, answer.status(), answer.body());
        return answer.json().getJsonArray("receivables").getValuesAs(JsonObject.class).stream()
                .map(each -> each.getString("retailerId"))
                .toList();
    }

    private static String amount(JsonObject json, String name) {
        return json.getJsonObject(name).getString("amount");
    }
}
