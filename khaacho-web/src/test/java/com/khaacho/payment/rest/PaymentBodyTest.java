package com.khaacho.payment.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentBodyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID RETAILER = UUID.randomUUID();

    private final Map<String, String> members = new HashMap<>(Map.of(
            "retailerId",
            RETAILER.toString(),
            "amount",
            "1250.5",
            "reference",
            "NIC 4711/83",
            "receivedOn",
            "2026-11-22"));

    @Test
    void a_payment_is_read_as_it_was_told() {
        assertEquals(
                new PaymentBody(RETAILER, Money.npr(new BigDecimal("1250.50")), "NIC 4711/83", TODAY),
                PaymentBody.of(members, TODAY));
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
        members.put(name, value);
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
        members.put("currency", "USD");
        assertNamed("currency");
    }

    @Test
    void a_reference_has_at_most_a_hundred_characters() {
        members.put("reference", "x".repeat(100));
        assertEquals(100, PaymentBody.of(members, TODAY).reference().length());
        members.put("reference", "x".repeat(101));
        assertNamed("reference");
    }

    private void assertNamed(String name) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> PaymentBody.of(members, TODAY));
        assertEquals(
                "/" + name,
                refusal.errors().stream().map(FieldError::pointer).findFirst().orElseThrow());
    }
}
