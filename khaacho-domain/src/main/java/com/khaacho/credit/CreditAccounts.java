package com.khaacho.credit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The credit accounts as stored; decided on the primary, under the row's lock and the table's constraint. */
public interface CreditAccounts {

    /** Reads and locks the accounts of these retailers, in retailer order, until the transaction ends. */
    Map<UUID, CreditStanding> lock(Collection<UUID> retailerIds);

    /**
     * Changes what is reserved: above 0 reserves, below 0 releases. All or nothing.
     *
     * @param changes NPR by retailer
     * @throws CreditExceededException when an account would pass its limit or fall below 0
     */
    void change(Map<UUID, BigDecimal> changes);
}
