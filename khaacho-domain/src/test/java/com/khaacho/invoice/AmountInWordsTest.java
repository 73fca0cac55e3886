package com.khaacho.invoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, Rupees Zero Only",
        "0.05, Rupees Zero and Paisa Five Only",
        "1, Rupees One Only",
        "19.19, Rupees Nineteen and Paisa Nineteen Only",
        "20, Rupees Twenty Only",
        "42.5, Rupees Forty-Two and Paisa Fifty Only",
        "100, Rupees One Hundred Only",
        "110, Rupees One Hundred Ten Only",
        "999.99, Rupees Nine Hundred Ninety-Nine and Paisa Ninety-Nine Only",
        "1000, Rupees One Thousand Only",
        "99999, Rupees Ninety-Nine Thousand Nine Hundred Ninety-Nine Only",
        "100000, Rupees One Lakh Only",
        "1234567.50, Rupees Twelve Lakh Thirty-Four Thousand Five Hundred Sixty-Seven and Paisa Fifty Only",
        "10000000, Rupees One Crore Only",
        "10000001, Rupees One Crore One Only",
        "123456789, Rupees Twelve Crore Thirty-Four Lakh Fifty-Six Thousand Seven Hundred Eighty-Nine Only",
        "10000000000, Rupees One Thousand Crore Only",
        "999999999999.99, Rupees Ninety-Nine Thousand Nine Hundred Ninety-Nine Crore Ninety-Nine Lakh"
                + " Ninety-Nine Thousand Nine Hundred Ninety-Nine and Paisa Ninety-Nine Only"
    })
    void amounts_are_spoken_as_in_nepal(BigDecimal amount, String words) {
        assertEquals(words, AmountInWords.of(Money.npr(amount)));
    }

    @Test
    void other_currencies_and_debts_have_no_words_here() {
        assertThrows(IllegalArgumentException.class, () -> AmountInWords.of(new Money(BigDecimal.ONE, "USD")));
        assertThrows(IllegalArgumentException.class, () -> AmountInWords.of(Money.npr(new BigDecimal("-1"))));
    }
}
