package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The credit accounts as stored; decided on the primary, under the row's lock and the table's constraint. */
public interface CreditAccounts {

    /** Reads and locks the accounts of these retailers, in retailer order, until the transaction ends. */
    Map<UUID, CreditStanding> lock(Collection<UUID> retailerIds);

    /**
     * Lets an open account carry a reservation of this amount whatever its limit says. The allowance is what is missing
     * now and shrinks with what the account carries, so nothing but this reservation uses it. The account has to be
     * locked by this transaction, and whoever calls records who allowed it and why.
     */
    void allow(UUID retailerId, Money amount);

    /**
     * Writes to the ledger and moves the balances by what was written, all or nothing. What the same cause has posted
     * before is left out, and moves nothing. The accounts have to be locked by this transaction: so entries of one
     * retailer are numbered in the order of their commits.
     *
     * @return how many were written
     * @throws CreditExceededException when an account would pass its limit, is not open for more or does not exist
     */
    int post(Collection<Posting> postings);

    /**
     * Counts an order of the retailer that is delivered, for the rules that ask for its history. It is counted each time:
     * the caller holds the order and has completed it just now.
     *
     * @param total what was delivered, in NPR without VAT
     */
    void completed(UUID retailerId, BigDecimal total);
}
