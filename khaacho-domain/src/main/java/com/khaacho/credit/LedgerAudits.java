package com.khaacho.credit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Replays the ledger against the balances, and keeps what was found each day. */
public interface LedgerAudits {

    /**
     * Takes a day's audit, unless it is done or somebody is at it. Who has not finished after an hour counts as dead.
     *
     * @return whether the caller has to do it
     */
    boolean claim(LocalDate day);

    /** The next accounts in the order of their retailers' ids, at most so many; null starts with the first. */
    List<UUID> retailersAfter(UUID last, int accounts);

    /** Compares accounts, and the orders that hold credit, with their entries; all of them as of one moment. */
    List<LedgerMismatch> compare(Collection<UUID> retailerIds);

    /** Keeps the result of a day. */
    void finish(LocalDate day, int accounts, List<LedgerMismatch> found);

    /** How much the latest finished audit found; empty before the first. */
    OptionalInt latestMismatches();
}
