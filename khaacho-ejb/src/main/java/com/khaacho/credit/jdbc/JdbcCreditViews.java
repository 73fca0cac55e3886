package com.khaacho.credit.jdbc;

import com.khaacho.credit.AccountHolder;
import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditAccount;
import com.khaacho.credit.CreditBalances;
import com.khaacho.credit.CreditViews;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.credit.Statement;
import com.khaacho.credit.StatementPeriod;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What people look at, from the pool that only reads. */
@ApplicationScoped
public class JdbcCreditViews implements CreditViews {

    private static final String ACCOUNT =
            """
            SELECT retailer_id, status = 'OPEN' AS open, credit_limit, reserved, receivable - unapplied AS balance,
                currency, terms_days, updated_at, version
            FROM credit_account WHERE retailer_id = ?
            """;

    private static final String LEDGER =
            """
            SELECT entry_no, retailer_id, kind, amount, currency, cause_id, cause_step, actor, occurred_at
            FROM ledger_entry WHERE retailer_id = ? AND entry_no < ? ORDER BY entry_no DESC LIMIT ?
            """;

    /** One statement sees one moment. An account without entries in the period is one row without an entry. */
    private static final String STATEMENT =
            """
            SELECT p.id AS holder_id, p.name, p.retailer_code, p.pan, a.currency AS account_currency, (
                    SELECT coalesce(sum(CASE o.debit_account WHEN 'RECEIVABLE' THEN o.amount ELSE -o.amount END), 0)
                    FROM ledger_entry o
                    WHERE o.retailer_id = a.retailer_id AND o.kind NOT IN ('RESERVE', 'RELEASE') AND o.occurred_at < ?
                ) AS opening, e.*
            FROM credit_account a JOIN party p ON p.id = a.retailer_id
            LEFT JOIN LATERAL (
                SELECT entry_no, retailer_id, kind, amount, currency, cause_id, cause_step, actor, occurred_at
                FROM ledger_entry s
                WHERE s.retailer_id = a.retailer_id AND s.kind NOT IN ('RESERVE', 'RELEASE')
                    AND s.occurred_at >= ? AND s.occurred_at < ?
                ORDER BY s.occurred_at, s.entry_no LIMIT ?
            ) e ON true
            WHERE a.retailer_id = ? ORDER BY e.occurred_at, e.entry_no
            """;

    private final Databases databases;

    @Inject
    public JdbcCreditViews(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcCreditViews() {
        this(null);
    }

    @Override
    public Optional<CreditAccount> account(UUID retailerId) {
        return databases.read().query(ACCOUNT, JdbcCreditViews::readAccount, retailerId).stream()
                .findFirst();
    }

    @Override
    public List<LedgerEntry> ledger(UUID retailerId, long before, int limit) {
        return databases.read().query(LEDGER, JdbcCreditViews::readEntry, retailerId, before, limit);
    }

    @Override
    public Optional<Statement> statement(UUID retailerId, StatementPeriod period, int lines) {
        List<Row> rows = databases
                .read()
                .query(STATEMENT, Row::read, period.from(), period.from(), period.until(), lines, retailerId);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<LedgerEntry> entries =
                rows.stream().map(Row::entry).filter(Objects::nonNull).toList();
        Row first = rows.get(0);
        return Optional.of(Statement.of(first.holder(), period, first.opening(), entries));
    }

    /** A line of a statement, with what the statement begins with; no entry where the period has none. */
    private record Row(AccountHolder holder, Money opening, LedgerEntry entry) {
        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    new AccountHolder(
                            row.getObject("holder_id", UUID.class),
                            row.getString("name"),
                            row.getString("retailer_code"),
                            row.getString("pan")),
                    new Money(row.getBigDecimal("opening"), row.getString("account_currency")),
                    row.getString("kind") == null ? null : readEntry(row));
        }
    }

    private static CreditAccount readAccount(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new CreditAccount(
                row.getObject("retailer_id", UUID.class),
                row.getBoolean("open"),
                new Money(row.getBigDecimal("credit_limit"), currency),
                new CreditBalances(
                        new Money(row.getBigDecimal("reserved"), currency),
                        new Money(row.getBigDecimal("balance"), currency)),
                row.getInt("terms_days"),
                instant(row, "updated_at"),
                row.getInt("version"));
    }

    private static LedgerEntry readEntry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("entry_no"),
                new Posting(
                        row.getObject("retailer_id", UUID.class),
                        PostingKind.valueOf(row.getString("kind")),
                        new Money(row.getBigDecimal("amount"), row.getString("currency")),
                        new Cause(row.getObject("cause_id", UUID.class), row.getInt("cause_step")),
                        row.getString("actor"),
                        instant(row, "occurred_at")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
