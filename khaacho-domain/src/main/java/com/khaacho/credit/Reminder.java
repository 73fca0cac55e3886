package com.khaacho.credit;

/**
 * A letter to a retailer that has not paid: at most one for a bill and level.
 *
 * @param level from 1
 * @param daysOverdue days since the oldest bill was to be paid, at least 1
 */
public record Reminder(LateDebtor debtor, int level, long daysOverdue) {}
