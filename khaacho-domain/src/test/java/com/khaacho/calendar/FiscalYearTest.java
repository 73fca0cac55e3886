package com.khaacho.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({
        "2023-07-16, 2079/80",
        "2023-07-17, 2080/81",
        "2024-07-15, 2080/81",
        "2024-07-16, 2081/82",
        "2025-07-16, 2081/82",
        "2025-07-17, 2082/83",
        "2026-11-22, 2083/84",
        "2043-07-16, 2099/00"
    })
    void it_begins_on_the_first_of_shrawan(LocalDate day, String year) {
        assertEquals(year, FiscalYear.of(day).toString());
    }

    @Test
    void years_follow_each_other_without_a_day_between() {
        for (int year = 2070; year < 2099; year++) {
            assertEquals(new FiscalYear(year).lastDay().plusDays(1), new FiscalYear(year + 1).firstDay());
        }
    }

    @Test
    void the_written_form_reads_back() {
        for (int year = 2070; year <= 2099; year++) {
            FiscalYear fiscal = new FiscalYear(year);
            assertEquals(fiscal, FiscalYear.parse(fiscal.toString()));
        }
    }

    /** In the locale ne, digits are Devanagari; a number on an invoice is the same everywhere. */
    @Test
    void the_written_form_is_the_same_on_every_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ne-NP-u-nu-deva"));
            assertEquals("2083/84", new FiscalYear(2083).toString());
            assertEquals("2083-08-06", new NepaliDate(2083, 8, 6).toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2083", "2083/85", "2083-84", "83/84", "2083/84 ", "2100/01", "२०८३/८४"})
    void other_forms_and_years_are_refused(String text) {
        assertThrows(DateTimeException.class, () -> FiscalYear.parse(text));
    }

    @Test
    void the_months_before_the_first_whole_year_have_none() {
        assertThrows(DateTimeException.class, () -> FiscalYear.of(LocalDate.of(2013, 4, 14)));
    }
}
