package com.khaacho.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BankCluesTest {

    @Test
    void invoice_numbers_are_found_in_reference_and_description_in_any_case_once_each() {
        assertEquals(
                List.of("V01-2083/84-000042", "KALIMATI-2083/84-1000000"),
                clues("v01-2083/84-000042", "for kalimati-2083/84-1000000,V01-2083/84-000042.")
                        .invoiceNumbers());
    }

    @Test
    void what_only_looks_like_an_invoice_number_is_none() {
        for (String text : List.of(
                "V01-2083/84-42",
                "V01-2083-000042",
                "V01-2083/84-CN000042",
                "V01 2083/84 000042",
                "LONGLONGLONGLONG-2083/84-000042",
                "V01-2083/84-0000420000")) {
            assertEquals(List.of(), clues("FT1", text).invoiceNumbers(), text);
        }
    }

    @Test
    void nine_digits_that_stand_alone_are_a_pan() {
        assertEquals(List.of("301234567"), clues("FT1", "PAN:301234567, rent").pans());
        for (String text : List.of("3012345678", "A301234567", "301234567X", "30123456", "4711/301234567")) {
            assertEquals(List.of(), clues("FT1", text).pans(), text);
        }
    }

    @Test
    void a_telephone_number_is_found_however_it_is_written() {
        for (String text : List.of("9851012345", "+9779851012345", "9779851012345", "09851012345")) {
            assertEquals(List.of("+9779851012345"), clues("FT1", "from " + text).phones(), text);
        }
    }

    @Test
    void the_digits_of_an_invoice_number_are_no_pan_and_no_telephone() {
        assertEquals(List.of(), clues("FT1", "V01-2083/84-301234567").pans());
        assertEquals(List.of(), clues("FT1", "V01-2083/84-301234567").phones());
    }

    @Test
    void an_amount_is_no_clue() {
        assertEquals(new BankClues(List.of(), List.of(), List.of()), clues("FT1", "CASH DEPOSIT 1250.00"));
    }

    private static BankClues clues(String reference, String description) {
        Money amount = Money.npr(new BigDecimal("1250.00"));
        return BankClues.of(new BankEntry(reference, LocalDate.of(2026, 11, 22), amount, description));
    }
}
