package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.time.Instant;
import java.util.UUID;

/**
 * A retailer's credit account, as people are shown it.
 *
 * @param open whether it may take new orders
 * @param limit the most that may be reserved and owed together
 * @param termsDays days from an invoice to its due date
 * @param changedAt when a balance or the account last changed
 * @param version grows with each change of the limit
 */
public record CreditAccount(
        UUID retailerId,
        boolean open,
        Money limit,
        CreditBalances balances,
        int termsDays,
        Instant changedAt,
        int version) {

    /** What a new order may reserve: limit - exposure, and nothing while the account is blocked or beyond its limit. */
    public Money available() {
        Money left = limit.minus(balances.exposure());
        return open && left.isPositive() ? left : Money.zero(limit.currency());
    }
}
