package com.khaacho.credit.jdbc;

import com.khaacho.credit.LedgerAudits;
import com.khaacho.credit.LedgerMismatch;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** Audits in PostgreSQL, on the primary: a replica may lag, and would report what is about to come. */
@ApplicationScoped
public class JdbcLedgerAudits implements LedgerAudits {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The table keeps no more; a night that finds thousands has one cause. */
    private static final int KEPT_FINDINGS = 100;

    /** Instances ask every hour; five minutes less, so that the next question after a death counts. */
    private static final String CLAIM =
            """
            INSERT INTO ledger_audit (day) VALUES (?)
            ON CONFLICT (day) DO UPDATE SET started_at = now()
                WHERE ledger_audit.finished_at IS NULL AND ledger_audit.started_at < now() - interval '55 minutes'
            """;

    private static final String RETAILERS =
            "SELECT retailer_id FROM credit_account WHERE retailer_id > ? ORDER BY retailer_id LIMIT ?";

    /** One statement sees one moment: what is posted meanwhile is in both sides or in neither. */
    private static final String COMPARE =
            """
            WITH entry AS (
                SELECT * FROM ledger_entry WHERE retailer_id = ANY(?)
            ), replayed AS (
                SELECT retailer_id,
                    coalesce(sum(amount) FILTER (WHERE debit_account = 'RESERVED'), 0)
                        - coalesce(sum(amount) FILTER (WHERE credit_account = 'RESERVED'), 0) AS reserved,
                    coalesce(sum(amount) FILTER (WHERE debit_account = 'RECEIVABLE'), 0)
                        - coalesce(sum(amount) FILTER (WHERE credit_account = 'RECEIVABLE'), 0) AS owed
                FROM entry GROUP BY retailer_id
            ), held AS (
                SELECT cause_id, sum(CASE kind WHEN 'RESERVE' THEN amount ELSE -amount END) AS amount
                FROM entry WHERE kind IN ('RESERVE', 'RELEASE') GROUP BY cause_id
            )
            SELECT 'retailer ' || a.retailer_id AS subject,
                format('%s reserved and %s owed, the ledger comes to %s and %s', a.reserved, a.receivable - a.unapplied,
                    coalesce(r.reserved, 0), coalesce(r.owed, 0)) AS finding
            FROM credit_account a LEFT JOIN replayed r ON r.retailer_id = a.retailer_id
            WHERE a.retailer_id = ANY(?) AND (a.reserved <> coalesce(r.reserved, 0)
                OR a.receivable - a.unapplied <> coalesce(r.owed, 0))
            UNION ALL
            SELECT 'order ' || h.cause_id, format('holds %s, its entries leave %s', o.credit_reserved, h.amount)
            FROM held h LEFT JOIN orders o ON o.id = h.cause_id
            WHERE h.amount <> 0 AND o.credit_reserved IS DISTINCT FROM h.amount
            UNION ALL
            SELECT 'order ' || o.id, format('holds %s, its entries leave %s', o.credit_reserved, coalesce(h.amount, 0))
            FROM orders o LEFT JOIN held h ON h.cause_id = o.id
            WHERE o.retailer_id = ANY(?) AND o.credit_reserved > 0 AND coalesce(h.amount, 0) = 0
            ORDER BY subject
            """;

    private static final String FINISH =
            "UPDATE ledger_audit SET finished_at = now(), accounts = ?, mismatches = ?, findings = ? WHERE day = ?";

    private static final String LATEST =
            "SELECT mismatches FROM ledger_audit WHERE finished_at IS NOT NULL ORDER BY day DESC LIMIT 1";

    private final Databases databases;

    @Inject
    public JdbcLedgerAudits(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcLedgerAudits() {
        this(null);
    }

    @Override
    public boolean claim(LocalDate day) {
        return databases.write().update(CLAIM, day) == 1;
    }

    @Override
    public List<UUID> retailersAfter(UUID last, int accounts) {
        return databases
                .write()
                .query(
                        RETAILERS,
                        row -> row.getObject("retailer_id", UUID.class),
                        last == null ? BEFORE_ALL : last,
                        accounts);
    }

    @Override
    public List<LedgerMismatch> compare(Collection<UUID> retailerIds) {
        UUID[] ids = Columns.of(retailerIds).uuids(id -> id);
        return databases
                .write()
                .query(
                        COMPARE,
                        row -> new LedgerMismatch(row.getString("subject"), row.getString("finding")),
                        ids,
                        ids,
                        ids);
    }

    @Override
    public void finish(LocalDate day, int accounts, List<LedgerMismatch> found) {
        String[] kept = found.stream()
                .limit(KEPT_FINDINGS)
                .map(LedgerMismatch::toString)
                .toArray(String[]::new);
        databases.write().update(FINISH, accounts, found.size(), kept, day);
    }

    @Override
    public OptionalInt latestMismatches() {
        return databases.write().query(LATEST, row -> row.getInt("mismatches")).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }
}
