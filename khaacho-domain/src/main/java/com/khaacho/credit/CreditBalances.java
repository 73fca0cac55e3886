package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.util.List;

/**
 * What a ledger comes to.
 *
 * @param reserved held by approved orders
 * @param balance what is owed; below 0 when more was paid than asked
 */
public record CreditBalances(Money reserved, Money balance) {

    public static CreditBalances none(String currency) {
        return new CreditBalances(Money.zero(currency), Money.zero(currency));
    }

    /** Replays postings, in any order: sums do not mind. */
    public static CreditBalances of(List<Posting> postings, String currency) {
        CreditBalances balances = none(currency);
        for (Posting posting : postings) {
            balances = balances.after(posting);
        }
        return balances;
    }

    /** reserved' = reserved + debits - credits of RESERVED; balance' = balance + debits - credits of RECEIVABLE. */
    public CreditBalances after(Posting posting) {
        return new CreditBalances(
                reserved.plus(signed(posting, LedgerAccount.RESERVED)),
                balance.plus(signed(posting, LedgerAccount.RECEIVABLE)));
    }

    /** Owed and not paid, 0 or more. */
    public Money receivable() {
        return balance.isPositive() ? balance : Money.zero(balance.currency());
    }

    /** Paid and not asked for yet, 0 or more. */
    public Money unapplied() {
        return receivable().minus(balance);
    }

    /** reserved + receivable: what counts against the limit. Money paid ahead does not lower it. */
    public Money exposure() {
        return reserved.plus(receivable());
    }

    private static Money signed(Posting posting, LedgerAccount account) {
        Money none = Money.zero(posting.amount().currency());
        return switch (posting.kind().sign(account)) {
            case 1 -> posting.amount();
            case -1 -> none.minus(posting.amount());
            default -> none;
        };
    }
}
