package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.Shop;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentIT extends OnPayaraMicro {
    private static final String PAYMENTS = "/api/v1/payments";

    @Test
    void money_that_an_operator_records_twice_is_counted_once() {
        Shop shop = platform.shops().open();
        Answer first = pay(shop.partyId(), "250.00", "SLIP-1");
        Answer again = pay(shop.partyId(), "250.00", "SLIP-1");
        assertEquals(201, first.status(), first.body());
        assertEquals("", first.header("Idempotent-Replayed"));
        assertEquals(201, again.status(), again.body());
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(first.json(), again.json());
        assertEquals("250.00", unapplied(shop));
    }

    @Test
    void a_reference_with_another_amount_is_refused() {
        Shop shop = platform.shops().open();
        assertEquals(201, pay(shop.partyId(), "250.00", "SLIP-1").status());
        Answer other = pay(shop.partyId(), "251.00", "SLIP-1");
        assertEquals(422, other.status(), other.body());
        assertEquals("PAYMENT_REFERENCE_REUSED", other.code());
        assertEquals("250.00", unapplied(shop));
    }

    @Test
    void money_of_nobody_and_sums_that_are_none_are_refused() {
        Answer nobody = pay(UUID.randomUUID(), "250.00", "SLIP-1");
        assertEquals(404, nobody.status(), nobody.body());
        assertEquals("CREDIT_ACCOUNT_NOT_FOUND", nobody.code());
        Answer none = pay(platform.shops().open().partyId(), "0", "SLIP-1");
        assertEquals(422, none.status(), none.body());
        assertEquals(List.of("/amount"), none.pointers());
    }

    @Test
    void payments_are_listed_to_their_retailer_and_to_operators() {
        Shop shop = platform.shops().open();
        Shop other = platform.shops().open();
        assertEquals(201, pay(shop.partyId(), "250.00", "SLIP-1").status());
        assertEquals(201, pay(shop.partyId(), "300.00", "SLIP-2").status());
        assertEquals(201, pay(other.partyId(), "400.00", "SLIP-3").status());

        Answer first = platform.api().get(PAYMENTS + "?limit=1", shop.token());
        assertEquals(List.of("SLIP-2"), references(first));
        String next = first.json().getString("nextCursor");
        assertEquals(
                '<' + PAYMENTS + "?cursor=" + next + "&limit=1>; rel=\"next\"", first.header("Link"), first.body());
        Answer last = platform.api().get(PAYMENTS + "?limit=1&cursor=" + next, shop.token());
        assertEquals(List.of("SLIP-1"), references(last));
        assertEquals("", last.header("Link"));

        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        String others = PAYMENTS + "?retailerId=" + other.partyId();
        assertEquals(List.of("SLIP-3"), references(platform.api().get(others, operator)));
        assertEquals(List.of(), references(platform.api().get(others, shop.token())));
        String later = others + "&from=2026-11-21";
        assertEquals(List.of(), references(platform.api().get(later, operator)));
        String within = others + "&from=2026-11-20&to=2026-11-20";
        assertEquals(List.of("SLIP-3"), references(platform.api().get(within, operator)));
        Answer refused = platform.api().get(PAYMENTS + "?retailerId=1", operator);
        assertEquals(400, refused.status(), refused.body());
        assertEquals("INVALID_PARAMETER", refused.code());
    }

    private static List<String> references(Answer page) {
        assertEquals(200, page.status(), page.body());
        return page.json().getJsonArray("payments").getValuesAs(JsonObject.class).stream()
                .map(payment -> payment.getString("reference"))
                .toList();
    }

    private Answer pay(UUID retailer, String amount, String reference) {
        String operator = platform.tokens().of("hari", UUID.randomUUID(), "OPERATOR");
        String body =
                """
                {"retailerId":"%s","amount":"%s","reference":"%s","receivedOn":"2026-11-20"}
                """
                        .formatted(retailer, amount, reference);
        return platform.api().post(PAYMENTS, operator, body);
    }

    private String unapplied(Shop shop) {
        return platform.api()
                .get("/api/v1/credit", shop.token())
                .json()
                .getJsonObject("unapplied")
                .getString("amount");
    }
}
