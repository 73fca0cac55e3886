package com.khaacho.credit;

import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Credit accounts to test with, what they hold, and what their ledgers come to. */
public final class Books {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final TestPostgres postgres;

    public Books(TestPostgres postgres) {
        this.postgres = postgres;
    }

    /** A new retailer with an open account. */
    public UUID open(String limit) {
        UUID retailer = UUID.randomUUID();
        postgres.asOwner().update("INSERT INTO party (id, kind, name) VALUES (?, 'RETAILER', 'R')", retailer);
        postgres.asOwner()
                .update(
                        "INSERT INTO credit_account (retailer_id, credit_limit) VALUES (?, ?)",
                        retailer,
                        new BigDecimal(limit));
        return retailer;
    }

    public void block(UUID retailer) {
        postgres.asOwner().update("UPDATE credit_account SET status = 'BLOCKED' WHERE retailer_id = ?", retailer);
    }

    public void reopen(UUID retailer) {
        postgres.asOwner().update("UPDATE credit_account SET status = 'OPEN' WHERE retailer_id = ?", retailer);
    }

    /** As {@code credit_account} says. */
    public CreditBalances stored(UUID retailer) {
        return only(
                "SELECT reserved, receivable - unapplied AS balance FROM credit_account WHERE retailer_id = ?",
                retailer);
    }

    /** As the entries add up. */
    public CreditBalances replayed(UUID retailer) {
        return CreditBalances.of(entries(retailer), Money.NPR);
    }

    /** The ledger, in the order it was written. */
    public List<Posting> entries(UUID retailer) {
        return postgres.asOwner()
                .query(
                        "SELECT * FROM ledger_entry WHERE retailer_id = ? ORDER BY entry_no",
                        row -> new Posting(
                                row.getObject("retailer_id", UUID.class),
                                PostingKind.valueOf(row.getString("kind")),
                                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                                new Cause(row.getObject("cause_id", UUID.class), row.getInt("cause_step")),
                                row.getString("actor"),
                                row.getTimestamp("occurred_at").toInstant()),
                        retailer);
    }

    /** The reserved and the owed amount, in NPR. */
    public static CreditBalances balances(String reserved, String balance) {
        return new CreditBalances(Money.npr(new BigDecimal(reserved)), Money.npr(new BigDecimal(balance)));
    }

    public static Posting posting(UUID retailer, PostingKind kind, String amount, Cause cause) {
        return new Posting(retailer, kind, Money.npr(new BigDecimal(amount)), cause, "user:sita", NOON);
    }

    private CreditBalances only(String sql, UUID retailer) {
        return postgres.asOwner()
                .query(
                        sql,
                        row -> new CreditBalances(
                                Money.npr(row.getBigDecimal("reserved")), Money.npr(row.getBigDecimal("balance"))),
                        retailer)
                .get(0);
    }
}
