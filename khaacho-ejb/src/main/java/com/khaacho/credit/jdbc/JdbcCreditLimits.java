package com.khaacho.credit.jdbc;

import com.khaacho.credit.CreditLimits;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Credit limits in PostgreSQL. */
@ApplicationScoped
public class JdbcCreditLimits implements CreditLimits {

    private static final String LOCK =
            "SELECT credit_limit, currency, version FROM credit_account WHERE retailer_id = ? FOR UPDATE";

    private static final String CHANGE =
            """
            WITH changed AS (
                UPDATE credit_account SET credit_limit = ?, version = ?,
                    allowance = greatest(reserved + receivable - ?, 0), updated_at = now()
                WHERE retailer_id = ?
                RETURNING retailer_id, version, credit_limit, currency
            )
            INSERT INTO credit_limit_change (retailer_id, version, limit_before, limit_after, currency, reason, actor,
                changed_at)
            SELECT retailer_id, version, ?, credit_limit, currency, ?, ?, ? FROM changed
            """;

    private final Databases databases;

    @Inject
    public JdbcCreditLimits(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcCreditLimits() {
        this(null);
    }

    @Override
    public Optional<CreditLimit> lock(UUID retailerId) {
        return databases
                .write()
                .query(
                        LOCK,
                        row -> new CreditLimit(
                                new Money(row.getBigDecimal("credit_limit"), row.getString("currency")),
                                row.getInt("version")),
                        retailerId)
                .stream()
                .findFirst();
    }

    @Override
    public void change(
            UUID retailerId, CreditLimit before, CreditLimit after, String reason, String actor, Instant at) {
        databases
                .write()
                .update(
                        CHANGE,
                        after.amount().amount(),
                        after.version(),
                        after.amount().amount(),
                        retailerId,
                        before.amount().amount(),
                        reason,
                        actor,
                        at);
    }
}
