package com.khaacho.credit;

/**
 * Something that the ledger and what is stored beside it tell differently.
 *
 * @param subject the retailer or the order, by its id
 * @param finding both sides, for people
 */
public record LedgerMismatch(String subject, String finding) {

    @Override
    public String toString() {
        return subject + ": " + finding;
    }
}
