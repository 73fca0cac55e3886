package com.khaacho.payment;

import com.khaacho.payment.StatementReading.NumberedEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries of banks' statements as stored, on the primary. */
public interface BankRows {

    /**
     * Stores those that are new.
     *
     * @return those of all these, new or not, of which nothing is decided
     */
    List<BankRow> add(Collection<NumberedEntry> entries, String uploader, Instant at);

    /** Reads and locks a row until the transaction ends. */
    Optional<BankRow> lock(UUID id);

    /** Whose money it is, when all that the clues lead to is one retailer's. */
    Optional<Payer> payer(BankClues clues);

    /** Whether a payment is that of some row. */
    boolean isRecordedAs(UUID paymentId);

    /** Says that a row is a payment; it has to be locked and undecided. */
    void recorded(UUID id, UUID paymentId, String decider, Instant at);

    /** Says that a row is no payment; it has to be locked and undecided. */
    void dismissed(UUID id, String reason, String decider, Instant at);

    /**
     * Those that wait for an operator, for people to look at, the oldest upload first.
     *
     * @param after the last row of the page before, or null for the first page
     */
    List<BankRow> unmatched(UUID after, int limit);
}
