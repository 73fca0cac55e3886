package com.khaacho.paper.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "0.00 0.00",
                "999.50 999.50",
                "1000.00 1,000.00",
                "99999 99,999",
                "100000.05 1,00,000.05",
                "1234567.50 12,34,567.50",
                "999999999999.99 9,99,99,99,99,999.99"
            })
    void digits_are_grouped_by_thousand_lakh_and_crore(BigDecimal number, String written) {
        assertEquals(written, Figures.grouped(number));
    }

    @ParameterizedTest
    @CsvSource({"13.00, 13", "12.50, 12.5", "0.00, 0", "10.00, 10"})
    void a_rate_has_no_idle_zeros(BigDecimal percent, String written) {
        assertEquals(written, Figures.percent(percent));
    }
}
