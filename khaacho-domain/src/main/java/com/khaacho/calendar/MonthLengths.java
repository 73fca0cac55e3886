package com.khaacho.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * How many days each month of Bikram Sambat has. No formula is in force: Nepal's calendar committee (Nepal Panchanga
 * Nirnayak Samiti) publishes a year's calendar some months before the year begins, after the sun's entry into each sign
 * by the Surya Siddhanta. No library that is kept and on Maven Central converts these dates (Time4J has been asked to in
 * its issue 849; ICU knows India's calendars), so here is a table.
 *
 * <p>How sure it is. Compared were six npm packages, nepali-date-converter 3.4.0 and bikram-sambat 1.8.1 (until 2090),
 * nepali-datetime 1.6.0 and {@literal @}sbmdkl/nepali-date-converter 2.0.5 (until 2099), nepali-date-library 1.1.16 and
 * {@literal @}askbuddie/bikram-sambat 1.0.0 (until 2100), and a calculation after the Surya Siddhanta, which is a test.
 *
 * <ul>
 *   <li>2070 to 2081: all agree, month by month.
 *   <li>2082 and 2083: all but {@literal @}askbuddie.
 *   <li>2084 to 2100: <b>the sources disagree</b>, and these years were not published when this was written. The rows
 *       here agree in every month with the calculation, with nepali-datetime (2084 to 2099), with nepali-date-library
 *       (2085 to 2100) and with nepali-date-converter until 2086. bikram-sambat, {@literal @}sbmdkl and
 *       {@literal @}askbuddie carry other estimates, one with a year of 364 days.
 * </ul>
 *
 * <p>From 2084 on, compare a row with the published calendar before its year begins. Nearest to the edge are Ashadh of
 * 2099 and Chaitra of 2093, where the sun enters 7 and 9 minutes from midnight.
 */
final class MonthLengths {

    static final int FIRST_YEAR = 2070;
    static final int LAST_YEAR = 2100;

    private static final LocalDate FIRST_DAY = LocalDate.of(2013, 4, 14);

    /** Year, then Baisakh, Jestha, Ashadh, Shrawan, Bhadra, Ashwin, Kartik, Mangsir, Poush, Magh, Falgun, Chaitra. */
    private static final String TABLE =
            """
            2070 31 31 31 32 31 31 29 30 30 29 30 30
            2071 31 31 32 31 31 31 30 29 30 29 30 30
            2072 31 32 31 32 31 30 30 29 30 29 30 30
            2073 31 32 31 32 31 30 30 30 29 29 30 31
            2074 31 31 31 32 31 31 30 29 30 29 30 30
            2075 31 31 32 31 31 31 30 29 30 29 30 30
            2076 31 32 31 32 31 30 30 30 29 29 30 30
            2077 31 32 31 32 31 30 30 30 29 30 29 31
            2078 31 31 31 32 31 31 30 29 30 29 30 30
            2079 31 31 32 31 31 31 30 29 30 29 30 30
            2080 31 32 31 32 31 30 30 30 29 29 30 30
            2081 31 32 31 32 31 30 30 30 29 30 29 31
            2082 31 31 32 31 31 31 30 29 30 29 30 30
            2083 31 31 32 31 31 31 30 29 30 29 30 30
            2084 31 32 31 32 31 30 30 30 29 29 30 31
            2085 30 32 31 32 31 30 30 30 29 30 29 31
            2086 31 31 32 31 31 31 30 29 30 29 30 30
            2087 31 31 32 32 31 30 30 29 30 29 30 30
            2088 31 32 31 32 31 30 30 30 29 29 30 31
            2089 30 32 31 32 31 30 30 30 29 30 29 31
            2090 31 31 32 31 31 31 30 29 30 29 30 30
            2091 31 31 32 32 31 30 30 29 30 29 30 30
            2092 31 32 31 32 31 30 30 30 29 29 30 31
            2093 31 31 31 32 31 31 29 30 30 29 29 31
            2094 31 31 32 31 31 31 30 29 30 29 30 30
            2095 31 31 32 32 31 30 30 29 30 29 30 30
            2096 31 32 31 32 31 30 30 30 29 29 30 31
            2097 31 31 31 32 31 31 29 30 30 29 30 30
            2098 31 31 32 31 31 31 30 29 30 29 30 30
            2099 31 31 32 32 31 30 30 29 30 29 30 30
            2100 31 32 31 32 31 30 30 30 29 29 30 31
            """;

    /** By year, then by month from 1; day 0 of a year is in month 0. */
    private static final int[][] LENGTHS = new int[LAST_YEAR - FIRST_YEAR + 1][];

    /** The first day of each year, and of the one after the last. */
    private static final LocalDate[] NEW_YEARS = new LocalDate[LENGTHS.length + 1];

    static {
        NEW_YEARS[0] = FIRST_DAY;
        String[] rows = TABLE.split("\n");
        for (int i = 0; i < rows.length; i++) {
            String[] columns = rows[i].split(" ");
            int[] lengths = new int[13];
            int days = 0;
            for (int month = 1; month <= 12; month++) {
                lengths[month] = Integer.parseInt(columns[month]);
                days += lengths[month];
            }
            LENGTHS[i] = lengths;
            NEW_YEARS[i + 1] = NEW_YEARS[i].plusDays(days);
        }
    }

    private MonthLengths() {}

    static int daysIn(int year, int month) {
        if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) {
            throw new DateTimeException("No month " + month + " of " + year + " BS in the table");
        }
        return LENGTHS[year - FIRST_YEAR][month];
    }

    /** 1 Baisakh of a year in the table. */
    static LocalDate newYear(int year) {
        return NEW_YEARS[year - FIRST_YEAR];
    }

    /** The year that a day is in. */
    static int yearOf(LocalDate date) {
        if (date.isBefore(FIRST_DAY) || !date.isBefore(NEW_YEARS[LENGTHS.length])) {
            throw new DateTimeException("The table of months does not reach " + date);
        }
        int year = LAST_YEAR;
        while (date.isBefore(newYear(year))) {
            year--;
        }
        return year;
    }
}
