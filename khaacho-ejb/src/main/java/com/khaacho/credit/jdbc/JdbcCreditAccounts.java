package com.khaacho.credit.jdbc;

import com.khaacho.credit.CreditAccounts;
import com.khaacho.credit.CreditExceededException;
import com.khaacho.credit.CreditStanding;
import com.khaacho.credit.Posting;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Credit accounts and their ledger in PostgreSQL. The limit is the table's constraint as well as the statement's condition. */
@ApplicationScoped
public class JdbcCreditAccounts implements CreditAccounts {

    private static final String LOCK =
            """
            SELECT a.retailer_id, a.status = 'OPEN' AS open, a.credit_limit, a.reserved + a.receivable AS exposure,
                coalesce(h.completed_orders, 0) AS completed_orders, coalesce(h.completed_total, 0) AS completed_total
            FROM credit_account a LEFT JOIN retailer_history h ON h.retailer_id = a.retailer_id
            WHERE a.retailer_id = ANY(?) ORDER BY a.retailer_id FOR UPDATE OF a
            """;

    /**
     * Entries that are there already are not returned by the insert, so they are not summed either. An account that does
     * not carry its sum is left out of the update; the counts tell. When a bill is due is decided here, from the terms
     * that the account has while its row is locked.
     */
    private static final String POST =
            """
            WITH posted AS (
                INSERT INTO ledger_entry (retailer_id, kind, debit_account, credit_account, amount, currency, cause_id,
                    cause_step, actor, occurred_at, due_on)
                SELECT n.retailer_id, n.kind, n.debit, n.credit, n.amount, n.currency, n.cause_id, n.cause_step, n.actor,
                    n.occurred_at::timestamptz,
                    CASE WHEN n.debit = 'RECEIVABLE'
                        THEN (n.occurred_at::timestamptz AT TIME ZONE 'Asia/Kathmandu')::date + coalesce(least(n.days,
                            (SELECT a.terms_days FROM credit_account a WHERE a.retailer_id = n.retailer_id)), 0)
                    END
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n(retailer_id, kind, debit, credit, amount, currency,
                    cause_id, cause_step, actor, occurred_at, days)
                ON CONFLICT (cause_id, cause_step, kind) DO NOTHING
                RETURNING retailer_id, debit_account, credit_account, amount, currency
            ), moved AS (
                SELECT retailer_id, currency, count(*) AS entries,
                    coalesce(sum(amount) FILTER (WHERE debit_account = 'RESERVED'), 0)
                        - coalesce(sum(amount) FILTER (WHERE credit_account = 'RESERVED'), 0) AS reserved,
                    coalesce(sum(amount) FILTER (WHERE debit_account = 'RECEIVABLE'), 0)
                        - coalesce(sum(amount) FILTER (WHERE credit_account = 'RECEIVABLE'), 0) AS owed
                FROM posted GROUP BY retailer_id, currency
            ), changed AS (
                UPDATE credit_account a SET reserved = a.reserved + m.reserved,
                    receivable = greatest(a.receivable - a.unapplied + m.owed, 0),
                    unapplied = greatest(a.unapplied - a.receivable - m.owed, 0),
                    allowance = least(a.allowance, greatest(a.reserved + m.reserved
                        + greatest(a.receivable - a.unapplied + m.owed, 0) - a.credit_limit, 0)),
                    updated_at = now()
                FROM moved m
                WHERE a.retailer_id = m.retailer_id AND a.currency = m.currency AND a.reserved + m.reserved >= 0
                    AND (m.reserved <= 0 OR a.status = 'OPEN')
                    AND a.reserved + m.reserved + greatest(a.receivable - a.unapplied + m.owed, 0)
                        <= a.credit_limit + a.allowance
                RETURNING m.entries
            )
            SELECT (SELECT coalesce(sum(entries), 0) FROM moved) AS written,
                (SELECT coalesce(sum(entries), 0) FROM changed) AS carried
            """;

    private static final String COMPLETED =
            """
            INSERT INTO retailer_history AS h (retailer_id, completed_orders, completed_total) VALUES (?, 1, ?)
            ON CONFLICT (retailer_id) DO UPDATE SET completed_orders = h.completed_orders + 1,
                completed_total = h.completed_total + excluded.completed_total, updated_at = now()
            """;

    private static final String ALLOW =
            """
            UPDATE credit_account SET allowance = greatest(allowance, reserved + receivable + ? - credit_limit),
                updated_at = now()
            WHERE retailer_id = ? AND currency = ? AND status = 'OPEN'
            """;

    private final Databases databases;

    @Inject
    public JdbcCreditAccounts(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcCreditAccounts() {
        this(null);
    }

    @Override
    public Map<UUID, CreditStanding> lock(Collection<UUID> retailerIds) {
        Map<UUID, CreditStanding> standings = new HashMap<>();
        List<CreditStanding> rows = databases
                .write()
                .query(
                        LOCK,
                        row -> new CreditStanding(
                                row.getObject("retailer_id", UUID.class),
                                row.getBoolean("open"),
                                row.getBigDecimal("credit_limit"),
                                row.getBigDecimal("exposure"),
                                row.getInt("completed_orders"),
                                row.getBigDecimal("completed_total")),
                        (Object) Columns.of(retailerIds).uuids(id -> id));
        rows.forEach(standing -> standings.put(standing.retailerId(), standing));
        return standings;
    }

    @Override
    public void allow(UUID retailerId, Money amount) {
        databases.write().update(ALLOW, amount.amount(), retailerId, amount.currency());
    }

    @Override
    public int post(Collection<Posting> postings) {
        if (postings.isEmpty()) {
            return 0;
        }
        Columns<Posting> c = Columns.of(postings);
        Counts counts = databases
                .write()
                .query(
                        POST,
                        row -> new Counts(row.getInt("written"), row.getInt("carried")),
                        c.uuids(Posting::retailerId),
                        c.texts(p -> p.kind().name()),
                        c.texts(p -> p.kind().debit().name()),
                        c.texts(p -> p.kind().credit().name()),
                        c.amounts(p -> p.amount().amount()),
                        c.texts(p -> p.amount().currency()),
                        c.uuids(p -> p.cause().id()),
                        c.integers(p -> p.cause().step()),
                        c.texts(Posting::actor),
                        c.instants(Posting::occurredAt),
                        c.integers(p -> p.terms().days()))
                .get(0);
        if (counts.carried() != counts.written()) {
            throw new CreditExceededException(
                    (counts.written() - counts.carried()) + " of " + counts.written() + " postings do not fit");
        }
        return counts.written();
    }

    @Override
    public void completed(UUID retailerId, BigDecimal total) {
        databases.write().update(COMPLETED, retailerId, total);
    }

    private record Counts(int written, int carried) {}
}
