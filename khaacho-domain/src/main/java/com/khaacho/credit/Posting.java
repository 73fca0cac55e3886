package com.khaacho.credit;

import com.khaacho.shared.Money;
import com.khaacho.shared.PaymentTerms;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One balanced entry of a retailer's ledger: a debit and a credit of the same amount.
 *
 * @param amount above 0
 * @param actor who did it: {@code stage:risk} or {@code user:name}
 * @param occurredAt when the cause happened
 * @param terms of a bill, what its order named; of all else CREDIT, and without meaning
 */
public record Posting(
        UUID retailerId,
        PostingKind kind,
        Money amount,
        Cause cause,
        String actor,
        Instant occurredAt,
        PaymentTerms terms) {

    public Posting {
        Objects.requireNonNull(retailerId, "retailerId");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(occurredAt, "occurredAt");
        Objects.requireNonNull(terms, "terms");
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A posting is above 0, not " + amount.amount());
        }
    }

    /** One on the terms of the retailer's account, where it is a bill. */
    public Posting(UUID retailerId, PostingKind kind, Money amount, Cause cause, String actor, Instant occurredAt) {
        this(retailerId, kind, amount, cause, actor, occurredAt, PaymentTerms.CREDIT);
    }
}
