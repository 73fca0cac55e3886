package com.khaacho.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NepaliDateTest {

    private static final LocalDate FIRST = LocalDate.of(2013, 4, 14);
    private static final LocalDate LAST = LocalDate.of(2044, 4, 13);

    /** New years, Maghe Sankranti, and days that both calendars' newspapers were dated with. */
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2013-04-14, 2070-01-01, new year 2070",
        "2015-04-25, 2072-01-12, the earthquake of Gorkha",
        "2015-09-20, 2072-06-03, the constitution is proclaimed",
        "2016-04-13, 2073-01-01, new year 2073",
        "2017-11-26, 2074-08-10, first day of the elections of 2074",
        "2017-12-07, 2074-08-21, second day of the elections of 2074",
        "2020-04-13, 2077-01-01, new year 2077",
        "2022-11-20, 2079-08-04, the elections of 2079",
        "2023-04-14, 2080-01-01, new year 2080",
        "2024-01-15, 2080-10-01, Maghe Sankranti 2080",
        "2024-04-13, 2081-01-01, new year 2081",
        "2024-05-28, 2081-02-15, budget day 2081",
        "2025-01-14, 2081-10-01, Maghe Sankranti 2081",
        "2025-04-14, 2082-01-01, new year 2082",
        "2025-05-29, 2082-02-15, budget day 2082",
        "2026-03-05, 2082-11-21, the elections of 2082",
        "2026-04-14, 2083-01-01, new year 2083"
    })
    void known_days_are_the_same_in_both_calendars(LocalDate date, String nepali, String what) {
        assertEquals(nepali, NepaliDate.of(date).toString(), what);
        assertEquals(date, NepaliDate.of(date).toLocalDate(), what);
    }

    @Test
    void every_day_of_the_table_goes_there_and_back_in_order() {
        NepaliDate before = NepaliDate.of(FIRST);
        for (LocalDate day = FIRST.plusDays(1); !day.isAfter(LAST); day = day.plusDays(1)) {
            NepaliDate nepali = NepaliDate.of(day);
            assertEquals(day, nepali.toLocalDate());
            assertTrue(before.compareTo(nepali) < 0, nepali::toString);
            before = nepali;
        }
        assertEquals(new NepaliDate(2100, 12, 31), before);
    }

    @Test
    void every_month_begins_on_the_day_that_the_surya_siddhanta_gives() {
        for (int year = MonthLengths.FIRST_YEAR; year <= MonthLengths.LAST_YEAR; year++) {
            for (int month = 1; month <= 12; month++) {
                NepaliDate first = new NepaliDate(year, month, 1);
                LocalDate day = first.toLocalDate();
                assertEquals(day, SuryaSiddhanta.firstDay(month, day), first::toString);
                assertEquals(day, SuryaSiddhanta.firstDay(month, day.minusDays(3)), first::toString);
            }
        }
    }

    @Test
    void the_day_changes_at_midnight_in_nepal() {
        assertEquals(
                "2083-08-06",
                NepaliDate.at(Instant.parse("2026-11-22T18:14:59Z")).toString());
        assertEquals(
                "2083-08-07",
                NepaliDate.at(Instant.parse("2026-11-22T18:15:00Z")).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-04-13", "2044-04-14"})
    void days_outside_of_the_table_are_refused(LocalDate date) {
        assertThrows(DateTimeException.class, () -> NepaliDate.of(date));
    }

    @ParameterizedTest
    @CsvSource({"2083, 8, 0", "2083, 8, 30", "2083, 0, 1", "2083, 13, 1", "2069, 12, 1", "2101, 1, 1"})
    void days_that_are_not_are_refused(int year, int month, int day) {
        assertThrows(DateTimeException.class, () -> new NepaliDate(year, month, day));
    }
}
