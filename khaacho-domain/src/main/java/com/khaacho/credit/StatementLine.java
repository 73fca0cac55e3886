package com.khaacho.credit;

import com.khaacho.shared.Money;

/**
 * An entry of a statement and what it leaves.
 *
 * @param entry one that changes what is owed
 * @param balance what is owed after it; below 0 when more was paid than asked
 */
public record StatementLine(LedgerEntry entry, Money balance) {

    /** Asked of the retailer; 0 when the entry takes something back. */
    public Money debit() {
        return side(LedgerAccount.RECEIVABLE == entry.posting().kind().debit());
    }

    /** Paid, or taken back; 0 when the entry asks. */
    public Money credit() {
        return side(LedgerAccount.RECEIVABLE == entry.posting().kind().credit());
    }

    private Money side(boolean here) {
        Money amount = entry.posting().amount();
        return here ? amount : Money.zero(amount.currency());
    }
}
