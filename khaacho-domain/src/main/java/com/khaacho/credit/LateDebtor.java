package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A retailer that owes something, and of its bills that are not settled the one that is due first.
 *
 * @param email or null
 * @param billId the cause of that bill's posting
 * @param due when it was, or is, to be paid
 * @param overdue what was to be paid before today, of all bills, 0 or more
 */
public record LateDebtor(UUID retailerId, String name, String email, UUID billId, LocalDate due, Money overdue) {

    /** Days since the due date; below 0 before it. */
    public long daysOverdue(LocalDate today) {
        return ChronoUnit.DAYS.between(due, today);
    }
}
