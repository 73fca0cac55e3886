package com.khaacho.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTermsTest {

    @ParameterizedTest
    @ValueSource(strings = {"CREDIT", "CASH_ON_DELIVERY", "NET_1", "NET_15", "NET_365"})
    void a_word_is_read_and_said_again(String word) {
        assertEquals(word, PaymentTerms.read(word).orElseThrow().word());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "credit", "CASH", "NET_0", "NET_366", "NET_007", "NET_-1", "NET_1.5", "NET_1234", "NET_१५"})
    void anything_else_names_no_terms(String word) {
        assertEquals(Optional.empty(), PaymentTerms.read(word));
    }

    @Test
    void cash_is_due_on_the_day_itself_and_credit_as_the_account_says() {
        assertEquals(0, PaymentTerms.CASH_ON_DELIVERY.days());
        assertEquals(15, PaymentTerms.read("NET_15").orElseThrow().days());
        assertEquals(true, PaymentTerms.CREDIT.isOfAccount());
        assertEquals(false, PaymentTerms.CASH_ON_DELIVERY.isOfAccount());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 366})
    void days_outside_a_year_are_refused(int days) {
        assertThrows(IllegalArgumentException.class, () -> new PaymentTerms(days));
    }
}
