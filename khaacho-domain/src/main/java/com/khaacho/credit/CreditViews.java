package com.khaacho.credit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Accounts and ledgers for people to look at; nothing is decided by them. */
public interface CreditViews {

    Optional<CreditAccount> account(UUID retailerId);

    /**
     * A retailer's entries, newest first.
     *
     * @param before only those with a smaller number; {@link Long#MAX_VALUE} for the newest
     */
    List<LedgerEntry> ledger(UUID retailerId, long before, int limit);

    /**
     * What changed the debt in a period, all of it as of one moment; absent for who has no account.
     *
     * @param lines at most so many, the earliest
     */
    Optional<Statement> statement(UUID retailerId, StatementPeriod period, int lines);
}
