package com.khaacho.payment;

import java.time.Instant;
import java.util.UUID;

/**
 * An entry of a bank's statement as it is stored.
 *
 * @param runningNo its number among the entries of its statement that are equal to it
 * @param paymentId what it was recorded as, or null
 */
public record BankRow(UUID id, BankEntry entry, int runningNo, Status status, UUID paymentId, Instant uploadedAt) {

    /** What was decided of it. */
    public enum Status {
        /** Whose money it is, an operator has to say. */
        UNMATCHED,
        /** It is a retailer's payment. */
        RECORDED,
        /** It is nobody's payment. */
        DISMISSED
    }

    /** What its payment is called: what the bank calls it, unless an equal row came before it. */
    public String paymentReference() {
        return runningNo == 1 ? entry.reference() : ownReference();
    }

    /** What its payment is called where another has the bank's reference: no other row's is the same. */
    public String ownReference() {
        return entry.reference() + " / " + entry.bookedOn() + " / "
                + entry.amount().amount() + " / " + runningNo;
    }
}
