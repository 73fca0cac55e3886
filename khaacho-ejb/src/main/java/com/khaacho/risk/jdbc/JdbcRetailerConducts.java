package com.khaacho.risk.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.risk.RetailerConduct;
import com.khaacho.risk.RetailerConducts;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Counts and reads for a whole batch in one statement, each part of it by an index. */
@ApplicationScoped
public class JdbcRetailerConducts implements RetailerConducts {

    private static final ZoneId NEPAL = ZoneId.of("Asia/Kathmandu");

    /**
     * Days are counted in retailer order, under the accounts' locks, so batches cannot dead-lock. Overdue is what is owed
     * beyond what {@code bill_standings} leaves unpaid of the bills that are not due yet, which are none from before the
     * oldest of those that are not long overdue; a bill is due until the end of a day. A district, an address or a phone
     * counts as known once an order with it was approved.
     */
    private static final String COUNT =
            """
            WITH asked AS (
                SELECT * FROM unnest(?, ?, ?, ?, ?) AS a(order_id, retailer_id, district, address_key, contact_phone)
            ), shop AS (
                SELECT retailer_id, count(*)::int AS orders FROM asked GROUP BY retailer_id
            ), outdated AS (
                DELETE FROM retailer_day d USING shop s
                WHERE d.retailer_id = s.retailer_id AND d.day < ?
            ), counted AS (
                INSERT INTO retailer_day AS d (retailer_id, day, orders)
                SELECT retailer_id, ?, orders FROM shop ORDER BY retailer_id
                ON CONFLICT (retailer_id, day) DO UPDATE SET orders = d.orders + excluded.orders
                RETURNING d.retailer_id, d.orders
            ), conduct AS (
                SELECT s.retailer_id, c.orders - s.orders AS earlier_today,
                    CASE WHEN c.orders > ? THEN (SELECT coalesce(sum(d.orders), 0) FROM retailer_day d
                        WHERE d.retailer_id = s.retailer_id AND d.day >= ? AND d.day < ?)
                    ELSE 0 END AS before_today,
                    greatest(a.receivable - b.not_due, 0) AS overdue,
                    greatest(a.receivable - b.not_long_due, 0) AS long_overdue
                FROM shop s JOIN counted c ON c.retailer_id = s.retailer_id
                LEFT JOIN credit_account a ON a.retailer_id = s.retailer_id
                CROSS JOIN LATERAL (
                    SELECT min(l.occurred_at) AS billed_at FROM ledger_entry l
                    WHERE a.receivable > 0 AND l.retailer_id = a.retailer_id AND l.debit_account = 'RECEIVABLE'
                        AND l.due_on >= ?
                ) oldest
                CROSS JOIN LATERAL (
                    SELECT coalesce(sum(e.unpaid), 0) AS not_long_due,
                        coalesce(sum(e.unpaid) FILTER (WHERE e.due_on >= ?), 0) AS not_due
                    FROM bill_standings(a.retailer_id, oldest.billed_at) e
                    WHERE oldest.billed_at IS NOT NULL AND e.due_on >= ?
                ) b
            )
            SELECT k.order_id, w.before_today, w.overdue, w.long_overdue,
                (w.earlier_today + row_number() OVER (PARTITION BY k.retailer_id ORDER BY k.order_id))::int AS today,
                k.district IS NULL OR k.district = p.district OR %s AS known,
                (k.address_key IS NULL OR %s)
                    AND (k.contact_phone IS NULL OR k.contact_phone = p.phone OR %s) AS destination_known
            FROM asked k JOIN conduct w ON w.retailer_id = k.retailer_id
            LEFT JOIN party p ON p.id = k.retailer_id
            """
                    .formatted(namedBefore("district"), namedBefore("address_key"), namedBefore("contact_phone"));

    /** Each of these columns has an index behind the retailer. */
    private static String namedBefore(String column) {
        return """
                EXISTS (SELECT FROM orders o
                    WHERE o.retailer_id = k.retailer_id AND o.%1$s = k.%1$s AND o.id >= uuid_v7_floor(?)
                        AND o.status IN ('APPROVED', 'ROUTED', 'BACKORDERED', 'CONFIRMED', 'COMPLETED'))"""
                .formatted(column);
    }

    private final Databases databases;

    @Inject
    public JdbcRetailerConducts(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcRetailerConducts() {
        this(null);
    }

    @Override
    public Map<OrderId, RetailerConduct> count(
            Collection<Asked> batch, int ordinaryPerDay, int longOverdueDays, Instant now) {
        Columns<Asked> c = Columns.of(batch);
        LocalDate today = LocalDate.ofInstant(now, NEPAL);
        LocalDate firstUsual = today.minusDays(USUAL_DAYS);
        LocalDate notLongOverdue = today.minusDays(longOverdueDays);
        Instant firstKnown = now.minus(Duration.ofDays(KNOWN_DAYS));
        List<Row> rows = databases
                .write()
                .query(
                        COUNT,
                        JdbcRetailerConducts::read,
                        c.uuids(asked -> asked.order().value()),
                        c.uuids(Asked::retailerId),
                        c.texts(Asked::district),
                        c.texts(Asked::addressKey),
                        c.texts(Asked::phone),
                        firstUsual,
                        today,
                        ordinaryPerDay,
                        firstUsual,
                        today,
                        notLongOverdue,
                        today,
                        notLongOverdue,
                        firstKnown,
                        firstKnown,
                        firstKnown);
        Map<OrderId, RetailerConduct> conducts = new HashMap<>();
        rows.forEach(row -> conducts.put(row.order(), row.conduct()));
        return conducts;
    }

    private record Row(OrderId order, RetailerConduct conduct) {}

    private static Row read(ResultSet row) throws SQLException {
        BigDecimal before = row.getBigDecimal("before_today");
        return new Row(
                new OrderId(row.getObject("order_id", UUID.class)),
                new RetailerConduct(
                        Money.npr(row.getBigDecimal("overdue")),
                        Money.npr(row.getBigDecimal("long_overdue")),
                        row.getInt("today"),
                        before.divide(BigDecimal.valueOf(USUAL_DAYS), 1, RoundingMode.HALF_UP),
                        row.getBoolean("known"),
                        row.getBoolean("destination_known")));
    }
}
