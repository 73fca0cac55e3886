package com.khaacho.credit;

import com.khaacho.calendar.NepaliDate;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The days that a statement covers, in Nepal.
 *
 * @param first from its first moment on
 * @param last to its end; not before the first
 */
public record StatementPeriod(LocalDate first, LocalDate last) {

    /** 1 Baisakh 2070, the first day whose Nepali date is known. */
    public static final LocalDate EARLIEST = LocalDate.of(2013, 4, 14);

    public StatementPeriod {
        if (first.isBefore(EARLIEST) || last.isBefore(first)) {
            throw new IllegalArgumentException("No statement covers " + first + " to " + last);
        }
    }

    /** The first moment of it. */
    public Instant from() {
        return first.atStartOfDay(NepaliDate.ZONE).toInstant();
    }

    /** The first moment after it. */
    public Instant until() {
        return last.plusDays(1).atStartOfDay(NepaliDate.ZONE).toInstant();
    }
}
