package com.khaacho.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Locale;

/**
 * A day of the Bikram Sambat, the official calendar of Nepal, from 1 Baisakh 2070 (14 April 2013) to the last of
 * Chaitra 2100 (13 April 2044). What is known of months to come, and how sure it is, stands at {@link MonthLengths}.
 *
 * @param year 2070 to 2100
 * @param month 1 (Baisakh) to 12 (Chaitra)
 * @param day 1 to 29, 30, 31 or 32, as the month goes
 */
public record NepaliDate(int year, int month, int day) implements Comparable<NepaliDate> {

    /** Law and trade in Nepal count days from midnight there, 5:45 h before UTC's. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Kathmandu");

    private static final Comparator<NepaliDate> BY_TIME = Comparator.comparingInt(NepaliDate::year)
            .thenComparingInt(NepaliDate::month)
            .thenComparingInt(NepaliDate::day);

    /**
     * @throws DateTimeException when there is no such day, or its year is outside of the table
     */
    public NepaliDate {
        if (day < 1 || day > MonthLengths.daysIn(year, month)) {
            throw new DateTimeException("Month " + month + " of " + year + " BS has no day " + day);
        }
    }

    /**
     * The same day in Bikram Sambat.
     *
     * @throws DateTimeException when the day is outside of the table
     */
    public static NepaliDate of(LocalDate date) {
        int year = MonthLengths.yearOf(date);
        int month = 1;
        int day = Math.toIntExact(date.toEpochDay() - MonthLengths.newYear(year).toEpochDay()) + 1;
        while (day > MonthLengths.daysIn(year, month)) {
            day -= MonthLengths.daysIn(year, month);
            month++;
        }
        return new NepaliDate(year, month, day);
    }

    /** The day in Nepal at this moment. */
    public static NepaliDate at(Instant instant) {
        return of(LocalDate.ofInstant(instant, ZONE));
    }

    /** The same day in the Gregorian calendar. */
    public LocalDate toLocalDate() {
        int days = day - 1;
        for (int before = 1; before < month; before++) {
            days += MonthLengths.daysIn(year, before);
        }
        return MonthLengths.newYear(year).plusDays(days);
    }

    @Override
    public int compareTo(NepaliDate other) {
        return BY_TIME.compare(this, other);
    }

    /** Year, month and day with hyphens: {@code 2083-08-06}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
    }
}
