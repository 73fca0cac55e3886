package com.khaacho.tax;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the tax office is to be told and was told: one report for each invoice and credit note, from its issue on. */
public interface TaxReports {

    /**
     * Takes the one that is due longest, a credit note only when its invoice is done. Nobody else takes it before the lease
     * is over, so who dies while sending is followed by another.
     */
    Optional<Claim> claim(Instant now, Duration lease);

    /**
     * Keeps what came of it. What is done stays so; of other answers only that to the latest claim counts.
     *
     * @param nextAt when it is sent again, should it have to be
     */
    void mark(Claim claim, TaxAnswer answer, Instant now, Instant nextAt);

    /** Has the invoice sent again that the tax office says it does not know. */
    void reopen(UUID invoiceId, Instant now);

    /**
     * Has one that waits for a person sent again; others stay as they are.
     *
     * @return what it is now; empty when there is none
     */
    Optional<TaxReport> retry(UUID documentId, String actor, Instant now);

    /**
     * Those in a state, or all, the latest first.
     *
     * @param before those behind this one; null: from the first
     */
    List<TaxReport> list(TaxReportStatus status, UUID before, int limit);

    /**
     * A document to be sent.
     *
     * @param attempt counted from 1
     */
    record Claim(TaxBill bill, int attempt) {}
}
