package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * How old what a retailer owes is. Whatever was paid or taken back settled the oldest bill first. Days are Nepal's.
 *
 * @param retailer the name of the retailer
 * @param termsDays days from a bill to its due date, where its order named no fewer
 * @param owed the receivable, by age
 * @param overdue what of it was to be paid before today
 * @param oldestUnpaid the day of the oldest bill that is not settled in full, or null when nothing is owed
 * @param firstDue when the first of the unpaid bills is, or was, to be paid, or null when nothing is owed
 */
public record Ageing(
        UUID retailerId,
        String retailer,
        int termsDays,
        AgedDebt owed,
        Money overdue,
        LocalDate oldestUnpaid,
        LocalDate firstDue) {

    /** A place in a list that begins with the largest debt. */
    public record Position(BigDecimal owed, UUID retailerId) {}

    /** Its own place in such a list. */
    public Position position() {
        return new Position(owed.total().amount(), retailerId);
    }

    /** Days since the first due date; 0 on the day itself, before it, and when nothing is owed. */
    public long daysOverdue(LocalDate today) {
        return firstDue == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(firstDue, today));
    }
}
