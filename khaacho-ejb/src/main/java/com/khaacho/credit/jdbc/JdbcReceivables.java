package com.khaacho.credit.jdbc;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.credit.AgedDebt;
import com.khaacho.credit.Ageing;
import com.khaacho.credit.Receivables;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ages of debts in PostgreSQL, from the pool that only reads. */
@ApplicationScoped
public class JdbcReceivables implements Receivables {

    /** No account owes more. */
    private static final Ageing.Position BEFORE_ALL =
            new Ageing.Position(new BigDecimal("1000000000000"), new UUID(0, 0));

    private static final String ONE = "WHERE a.retailer_id = ?";

    /** Of equal debts the larger id comes first. */
    private static final String LARGEST =
            """
            WHERE a.receivable > 0 AND (a.receivable, a.retailer_id) < (?, ?)
                ORDER BY a.receivable DESC, a.retailer_id DESC LIMIT ?
            """;

    /** What is open of each bill is reckoned by {@code bill_standings}, for all who ask. */
    private static final String AGES =
            """
            WITH debtor AS (
                SELECT a.retailer_id, p.name, a.receivable, a.terms_days, a.currency
                FROM credit_account a JOIN party p ON p.id = a.retailer_id
                %s
            )
            SELECT d.retailer_id, d.name, d.terms_days, d.currency, min(b.billed_at) AS oldest, min(b.due_on) AS due_on,
                coalesce(sum(b.unpaid) FILTER (WHERE b.billed_at >= t.day30), 0) AS up_to_30,
                coalesce(sum(b.unpaid) FILTER (WHERE b.billed_at < t.day30 AND b.billed_at >= t.day60), 0) AS up_to_60,
                coalesce(sum(b.unpaid) FILTER (WHERE b.billed_at < t.day60 AND b.billed_at >= t.day90), 0) AS up_to_90,
                coalesce(sum(b.unpaid) FILTER (WHERE b.billed_at < t.day90), 0) AS over_90,
                coalesce(sum(b.unpaid) FILTER (WHERE b.due_on < t.today), 0) AS overdue
            FROM (
                SELECT ?::date AS today, ?::timestamptz AS day30, ?::timestamptz AS day60, ?::timestamptz AS day90
            ) t
            CROSS JOIN debtor d LEFT JOIN LATERAL bill_standings(d.retailer_id) b ON b.unpaid > 0
            GROUP BY d.retailer_id, d.name, d.receivable, d.terms_days, d.currency
            ORDER BY d.receivable DESC, d.retailer_id DESC
            """;

    private final Databases databases;

    @Inject
    public JdbcReceivables(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcReceivables() {
        this(null);
    }

    @Override
    public Optional<Ageing> of(UUID retailerId, LocalDate today) {
        return databases
                .read()
                .query(
                        AGES.formatted(ONE),
                        JdbcReceivables::read,
                        retailerId,
                        today,
                        start(today.minusDays(30)),
                        start(today.minusDays(60)),
                        start(today.minusDays(90)))
                .stream()
                .findFirst();
    }

    @Override
    public List<Ageing> largest(Ageing.Position after, int limit, LocalDate today) {
        Ageing.Position from = after == null ? BEFORE_ALL : after;
        return databases
                .read()
                .query(
                        AGES.formatted(LARGEST),
                        JdbcReceivables::read,
                        from.owed(),
                        from.retailerId(),
                        limit,
                        today,
                        start(today.minusDays(30)),
                        start(today.minusDays(60)),
                        start(today.minusDays(90)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(NepaliDate.ZONE).toInstant();
    }

    private static Ageing read(ResultSet row) throws SQLException {
        OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
        return new Ageing(
                row.getObject("retailer_id", UUID.class),
                row.getString("name"),
                row.getInt("terms_days"),
                new AgedDebt(
                        money(row, "up_to_30"), money(row, "up_to_60"), money(row, "up_to_90"), money(row, "over_90")),
                money(row, "overdue"),
                oldest == null ? null : LocalDate.ofInstant(oldest.toInstant(), NepaliDate.ZONE),
                row.getObject("due_on", LocalDate.class));
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return new Money(row.getBigDecimal(column), row.getString("currency"));
    }
}
