package com.khaacho.credit.jdbc;

import com.khaacho.credit.Cause;
import com.khaacho.credit.CreditAccount;
import com.khaacho.credit.CreditBalances;
import com.khaacho.credit.CreditViews;
import com.khaacho.credit.LedgerEntry;
import com.khaacho.credit.Posting;
import com.khaacho.credit.PostingKind;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people look at, from the pool that only reads. */
@ApplicationScoped
public class JdbcCreditViews implements CreditViews {

    private static final String ACCOUNT =
            """
            SELECT retailer_id, status = 'OPEN' AS open, credit_limit, reserved, receivable - unapplied AS balance,
                currency, terms_days, updated_at
            FROM credit_account WHERE retailer_id = ?
            """;

    private static final String LEDGER =
            """
            SELECT entry_no, retailer_id, kind, amount, currency, cause_id, cause_step, actor, occurred_at
            FROM ledger_entry WHERE retailer_id = ? AND entry_no < ? ORDER BY entry_no DESC LIMIT ?
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
                instant(row, "updated_at"));
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
