package com.khaacho.payment.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.payment.Allocation;
import com.khaacho.payment.Receipt;
import com.khaacho.shared.Money;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentBodyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID RETAILER = UUID.randomUUID();

    private static final UUID INVOICE = UUID.randomUUID();

    private final Map<String, JsonValue> members = new HashMap<>(Map.of(
            "retailerId",
            Json.createValue(RETAILER.toString()),
            "amount",
            Json.createValue("1250.5"),
            "reference",
            Json.createValue("NIC 4711/83"),
            "receivedOn",
            Json.createValue("2026-11-22")));

    @Test
    void a_payment_is_read_as_it_was_told() {
        assertEquals(
                new Receipt(RETAILER, "NIC 4711/83", npr("1250.50"), TODAY, List.of()), PaymentBody.of(members, TODAY));
    }

    @Test
    void the_invoices_that_it_names_are_read_with_their_parts() {
        members.put("allocations", json("[{'invoiceId':'%s','amount':'1250.50'}]"));
        assertEquals(
                List.of(new Allocation(INVOICE, npr("1250.50"))),
                PaymentBody.of(members, TODAY).named());
        members.put("allocations", json("[]"));
        assertEquals(List.of(), PaymentBody.of(members, TODAY).named());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|",
                "[1]|/0",
                "[{'invoiceId':'%s'}]|/0/amount",
                "[{'amount':'1'}]|/0/invoiceId",
                "[{'invoiceId':'%s','amount':1}]|/0/amount",
                "[{'invoiceId':'%s','amount':'0'}]|/0/amount",
                "[{'invoiceId':'%s','amount':'1.005'}]|/0/amount",
                "[{'invoiceId':'4711','amount':'1'}]|/0/invoiceId",
                "[{'invoiceId':'%s','amount':'1','day':'1'}]|/0/day",
                "[{'invoiceId':'%s','amount':'1'},{'invoiceId':'%s','amount':'1'}]|/1/invoiceId",
                "[{'invoiceId':'%s','amount':'1250.51'}]|"
            })
    void an_allocation_that_breaks_a_rule_is_named(String allocations, String pointer) {
        members.put("allocations", json(allocations));
        assertNamed("allocations" + (pointer == null ? "" : pointer));
    }

    @ParameterizedTest
    @CsvSource({
        "retailerId, nonsense",
        "amount, 0",
        "amount, 0.00",
        "amount, -1",
        "amount, 1e3",
        "amount, 1.005",
        "amount, 1234567890123",
        "amount, ' 1'",
        "reference, ''",
        "reference, ' 4711'",
        "reference, रसिद",
        "receivedOn, 22.11.2026",
        "receivedOn, 2026-11-31",
        "receivedOn, 2026-11-23"
    })
    void what_breaks_a_rule_is_named(String name, String value) {
        members.put(name, Json.createValue(value));
        assertNamed(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"retailerId", "amount", "reference", "receivedOn"})
    void what_is_missing_is_named(String name) {
        members.remove(name);
        assertNamed(name);
    }

    @Test
    void what_nobody_asked_for_is_named() {
        members.put("currency", Json.createValue("USD"));
        assertNamed("currency");
    }

    @Test
    void a_reference_has_at_most_a_hundred_characters() {
        members.put("reference", Json.createValue("x".repeat(100)));
        assertEquals(100, PaymentBody.of(members, TODAY).reference().length());
        members.put("reference", Json.createValue("x".repeat(101)));
        assertNamed("reference");
    }

    @Test
    void a_number_is_no_amount() {
        members.put("amount", Json.createValue(1250));
        assertNamed("amount");
    }

    /** Quotes are single in it, and each %s is the invoice. */
    private static JsonValue json(String text) {
        String whole = text.replace("%s", INVOICE.toString()).replace('\'', '"');
        try (JsonReader reader = Json.createReader(new StringReader(whole))) {
            return reader.readValue();
        }
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }

    private void assertNamed(String name) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> PaymentBody.of(members, TODAY));
        assertEquals(
                "/" + name,
                refusal.errors().stream().map(FieldError::pointer).findFirst().orElseThrow());
    }
}
