package com.khaacho.credit.jdbc;

import com.khaacho.credit.Dunning;
import com.khaacho.credit.LateDebtor;
import com.khaacho.credit.Reminder;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reminders in PostgreSQL, on the primary: a replica may lag, and would have those reminded who have just paid. */
@ApplicationScoped
public class JdbcDunning implements Dunning {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Instances ask every hour; five minutes less, so that the next question after a death counts. */
    private static final String CLAIM =
            """
            INSERT INTO dunning_day (day) VALUES (?)
            ON CONFLICT (day) DO UPDATE SET started_at = now()
                WHERE dunning_day.finished_at IS NULL AND dunning_day.started_at < now() - interval '55 minutes'
            """;

    private static final String DEBTORS =
            """
            WITH debtor AS (
                SELECT a.retailer_id, p.name, p.email, a.receivable, a.currency
                FROM credit_account a JOIN party p ON p.id = a.retailer_id
                WHERE a.receivable > 0 AND a.retailer_id > ? ORDER BY a.retailer_id LIMIT ?
            )
            SELECT d.retailer_id, d.name, d.email, d.currency, min(b.due_on) AS due_on,
                (array_agg(b.bill_id ORDER BY b.due_on, b.billed_at, b.entry_no))[1] AS bill_id,
                coalesce(sum(b.unpaid) FILTER (WHERE b.due_on < ?), 0) AS overdue
            FROM debtor d JOIN LATERAL bill_standings(d.retailer_id) b ON b.unpaid > 0
            GROUP BY d.retailer_id, d.name, d.email, d.currency
            ORDER BY d.retailer_id
            """;

    private static final String ADD =
            """
            INSERT INTO dunning (retailer_id, bill_id, level, days_overdue, overdue, currency)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            RETURNING retailer_id
            """;

    private static final String FINISH = "UPDATE dunning_day SET finished_at = now(), told = ? WHERE day = ?";

    private final Databases databases;

    @Inject
    public JdbcDunning(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcDunning() {
        this(null);
    }

    @Override
    public boolean claim(LocalDate day) {
        return databases.write().update(CLAIM, day) == 1;
    }

    @Override
    public List<LateDebtor> debtorsAfter(UUID last, int debtors, LocalDate today) {
        return databases.write().query(DEBTORS, JdbcDunning::read, last == null ? BEFORE_ALL : last, debtors, today);
    }

    @Override
    public List<Reminder> add(Collection<Reminder> reminders) {
        // One order of rows for all instances, or two of them could wait for each other.
        Columns<Reminder> c = Columns.of(reminders.stream()
                .sorted(Comparator.comparing(each -> each.debtor().retailerId()))
                .toList());
        Set<UUID> added = new HashSet<>(databases
                .write()
                .query(
                        ADD,
                        row -> row.getObject("retailer_id", UUID.class),
                        c.uuids(each -> each.debtor().retailerId()),
                        c.uuids(each -> each.debtor().billId()),
                        c.integers(Reminder::level),
                        c.integers(each -> Math.toIntExact(each.daysOverdue())),
                        c.amounts(each -> each.debtor().overdue().amount()),
                        c.texts(each -> each.debtor().overdue().currency())));
        return reminders.stream()
                .filter(each -> added.contains(each.debtor().retailerId()))
                .toList();
    }

    @Override
    public void finish(LocalDate day, int told) {
        databases.write().update(FINISH, told, day);
    }

    private static LateDebtor read(ResultSet row) throws SQLException {
        return new LateDebtor(
                row.getObject("retailer_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getObject("bill_id", UUID.class),
                row.getObject("due_on", LocalDate.class),
                new Money(row.getBigDecimal("overdue"), row.getString("currency")));
    }
}
