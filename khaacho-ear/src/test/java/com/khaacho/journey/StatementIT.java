package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.Shop;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementIT extends OnPayaraMicro {
    private static final String CREDIT = "/api/v1/credit";
    private static final String OWN = CREDIT + "/statement";

    private Shop shop;
    private String operator;

    @BeforeEach
    void a_shop_that_paid_ahead() {
        shop = platform.shops().open();
        operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        String body =
                """
                {"retailerId":"%s","amount":"250.00","reference":"SLIP-1","receivedOn":"2026-11-20"}
                """
                        .formatted(shop.partyId());
        assertEquals(
                201, platform.api().post("/api/v1/payments", operator, body).status());
    }

    @Test
    void a_statement_closes_with_what_the_account_says() {
        JsonObject statement = get(OWN, shop.token(), "*/*").json();
        assertEquals("0.00", amount(statement, "opening"));
        assertEquals("250.00", amount(statement, "credits"));
        assertEquals("-250.00", amount(statement, "closing"));
        JsonObject line = statement.getJsonArray("lines").getJsonObject(0);
        assertEquals("PAYMENT", line.getString("kind"));
        assertEquals("-250.00", amount(line, "balance"));
        JsonObject account = get(CREDIT, shop.token(), "*/*").json();
        assertEquals("250.00", amount(account, "unapplied"));
    }

    @Test
    void a_statement_comes_in_the_form_that_is_accepted() {
        Answer csv = get(OWN, shop.token(), "text/csv");
        assertEquals("text/csv;charset=utf-8", csv.header("Content-Type").replace(" ", ""));
        assertTrue(csv.header("Content-Disposition").endsWith(".csv\""), csv.header("Content-Disposition"));
        String code = get(OWN, shop.token(), "*/*").json().getString("retailerCode");
        assertTrue(code.matches("R-[0-9]{6}"), code);
        String lastRow = ",,CLOSING_BALANCE,,0.00,250.00,0.00,250.00,NPR," + code + ",";
        assertTrue(csv.body().contains("\r\n" + lastRow), csv.body());
        Answer pdf = get(OWN, shop.token(), "application/pdf, text/csv;q=0.5");
        assertEquals("application/pdf", pdf.header("Content-Type"));
        assertTrue(pdf.body().startsWith("%PDF-"), pdf.body().substring(0, 20));
        Answer none = get(OWN, shop.token(), "image/png");
        assertEquals(406, none.status(), none.body());
        assertEquals("NOT_ACCEPTABLE", none.code());
    }

    @Test
    void a_statement_is_made_for_its_retailer_and_the_operator_and_absent_to_all_others() {
        String path = CREDIT + "/" + shop.partyId() + "/statement";
        for (String accept : List.of("application/json", "text/csv", "application/pdf")) {
            assertEquals(200, get(path, shop.token(), accept).status());
            assertEquals(200, get(path, operator, accept).status());
        }
        Shop stranger = platform.shops().open();
        for (Answer absent : List.of(
                get(path, stranger.token(), "application/json"),
                get(CREDIT + "/" + UUID.randomUUID() + "/statement", operator, "application/json"),
                get(CREDIT + "/nonsense/statement", operator, "application/json"))) {
            assertEquals(404, absent.status(), absent.body());
            assertEquals("CREDIT_ACCOUNT_NOT_FOUND", absent.code());
        }
    }

    @Test
    void a_period_that_cannot_be_is_refused() {
        Answer reversed = get(OWN + "?from=2026-11-02&to=2026-11-01", shop.token(), "text/csv");
        assertEquals(422, reversed.status(), reversed.body());
        assertEquals("INVALID_PERIOD", reversed.code());
        Answer future = get(OWN + "?to=2999-01-01", shop.token(), "application/pdf");
        assertEquals(400, future.status(), future.body());
        assertEquals("INVALID_PARAMETER", future.code());
    }

    private Answer get(String path, String token, String accept) {
        return platform.api()
                .send(platform.api()
                        .authorised(path, token)
                        .header("Accept", accept)
                        .GET()
                        .build());
    }

    private static String amount(JsonObject json, String name) {
        return json.getJsonObject(name).getString("amount");
    }
}
