package com.khaacho.credit;

/**
 * A posting as it stands in the ledger.
 *
 * @param number rises within a retailer's ledger, with gaps
 */
public record LedgerEntry(long number, Posting posting) {}
