package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * How old what a retailer owes is. Whatever was paid or taken back settled the oldest bill first. Days are Nepal's.
 *
 * @param retailer the name of the retailer
 * @param termsDays days from a bill to its due date
 * @param owed the receivable, by age
 * @param overdue what of it was to be paid before today
 * @param oldestUnpaid the day of the oldest bill that is not settled in full, or null when nothing is owed
 */
public record Ageing(
        UUID retailerId, String retailer, int termsDays, AgedDebt owed, Money overdue, LocalDate oldestUnpaid) {

    /** A place in a list that begins with the largest debt. */
    public record Position(BigDecimal owed, UUID retailerId) {}

    /** Its own place in such a list. */
    public Position position() {
        return new Position(owed.total().amount(), retailerId);
    }

    /** When the oldest unpaid bill is, or was, to be paid; absent when nothing is owed. */
    public Optional<LocalDate> oldestDue() {
        return Optional.ofNullable(oldestUnpaid).map(day -> day.plusDays(termsDays));
    }

    /** Days since then; 0 on the due date itself, before it, and when nothing is owed. */
    public long daysOverdue(LocalDate today) {
        return oldestDue()
                .map(due -> Math.max(0, ChronoUnit.DAYS.between(due, today)))
                .orElse(0L);
    }
}
