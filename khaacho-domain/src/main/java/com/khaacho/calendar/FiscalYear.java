package com.khaacho.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nepal's fiscal year: from 1 Shrawan to the last of Ashadh (mid-July to mid-July), written with both years,
 * {@code 2083/84}.
 *
 * @param startYear the Bikram Sambat year it begins in, 2070 to 2099
 */
public record FiscalYear(int startYear) implements Comparable<FiscalYear> {

    private static final int SHRAWAN = 4;

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})/(\\d{2})");

    /**
     * @throws DateTimeException when it is not wholly within the table of months
     */
    public FiscalYear {
        if (startYear < MonthLengths.FIRST_YEAR || startYear >= MonthLengths.LAST_YEAR) {
            throw new DateTimeException("No fiscal year " + startYear + " in the table");
        }
    }

    public static FiscalYear of(NepaliDate date) {
        return new FiscalYear(date.month() >= SHRAWAN ? date.year() : date.year() - 1);
    }

    public static FiscalYear of(LocalDate date) {
        return of(NepaliDate.of(date));
    }

    /**
     * Reads the written form.
     *
     * @throws DateTimeException when it is not written so, or the second year does not follow the first
     */
    public static FiscalYear parse(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new DateTimeException("A fiscal year is written like 2083/84");
        }
        FiscalYear year = new FiscalYear(Integer.parseInt(parts.group(1)));
        if (!year.toString().equals(text)) {
            throw new DateTimeException("A fiscal year ends in the year after its first");
        }
        return year;
    }

    public LocalDate firstDay() {
        return new NepaliDate(startYear, SHRAWAN, 1).toLocalDate();
    }

    public LocalDate lastDay() {
        return new NepaliDate(startYear + 1, SHRAWAN, 1).toLocalDate().minusDays(1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04d/%02d", startYear, (startYear + 1) % 100);
    }
}
