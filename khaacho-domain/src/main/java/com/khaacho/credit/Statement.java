package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement of account: what was owed, what changed that, and what is owed then. Reservations are no part of it, nobody
 * owes them.
 *
 * @param holder the retailer
 * @param opening owed before the first line; below 0 when more was paid than asked
 * @param lines in the order of what happened
 */
public record Statement(AccountHolder holder, StatementPeriod period, Money opening, List<StatementLine> lines) {

    /** A retailer with twenty deliveries a day has as many in more than half a year; they print in a few megabytes. */
    public static final int MAX_LINES = 5_000;

    public Statement {
        lines = List.copyOf(lines);
    }

    /**
     * Reckons the balance after each entry: balance' = balance + debits - credits of RECEIVABLE.
     *
     * @param entries in the order of what happened
     */
    public static Statement of(AccountHolder holder, StatementPeriod period, Money opening, List<LedgerEntry> entries) {
        CreditBalances balances = new CreditBalances(Money.zero(opening.currency()), opening);
        List<StatementLine> lines = new ArrayList<>(entries.size());
        for (LedgerEntry entry : entries) {
            balances = balances.after(entry.posting());
            lines.add(new StatementLine(entry, balances.balance()));
        }
        return new Statement(holder, period, opening, lines);
    }

    /** Owed after the last line. */
    public Money closing() {
        return lines.isEmpty() ? opening : lines.get(lines.size() - 1).balance();
    }

    /** What the lines ask together. */
    public Money debits() {
        return lines.stream().map(StatementLine::debit).reduce(Money.zero(opening.currency()), Money::plus);
    }

    /** What the lines pay or take back together. */
    public Money credits() {
        return lines.stream().map(StatementLine::credit).reduce(Money.zero(opening.currency()), Money::plus);
    }
}
