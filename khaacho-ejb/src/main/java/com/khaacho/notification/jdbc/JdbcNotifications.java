package com.khaacho.notification.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Notification;
import com.khaacho.notification.NotificationStatus;
import com.khaacho.notification.Notifications;
import com.khaacho.notification.OrderNews;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The outbox in PostgreSQL, a whole batch a statement. */
@ApplicationScoped
public class JdbcNotifications implements Notifications {

    /** Tries in all, 1, 2, 4 ... 64 minutes apart: two hours without a mail server lose nothing. */
    static final int MAX_ATTEMPTS = 8;

    /** The ids stand there twice: with them on one side alone, the plan merges the whole of vendor_order's index. */
    private static final String NEWS =
            """
            SELECT o.id, o.status, coalesce(o.last_amendment, 0) AS amendment, o.customer_ref, o.reason, o.total, o.currency,
                r.id AS retailer_id, r.name AS retailer_name, r.email AS retailer_email,
                v.id AS part_id, v.status AS part_status, v.total AS part_total, v.currency AS part_currency, v.attempt,
                CASE WHEN v.status IN ('PLACED', 'ACCEPTED') THEN v.reduced ELSE 0 END AS reduced,
                CASE WHEN v.status = 'DELIVERED' THEN (SELECT sum(l.quantity - l.delivered) FROM vendor_order_line l
                    WHERE l.vendor_order_id = v.id) ELSE 0 END AS missing,
                p.id AS vendor_id, p.name AS vendor_name, p.email AS vendor_email
            FROM orders o
            JOIN party r ON r.id = o.retailer_id
            LEFT JOIN vendor_order v ON v.order_id = ANY(?) AND v.order_id = o.id
            LEFT JOIN party p ON p.id = v.vendor_id
            WHERE o.id = ANY(?)
            ORDER BY o.id, v.id
            """;

    /** No conflict target: the id is made from the same four, and of two who add at once the later would fail on it. */
    private static final String ADD =
            """
            INSERT INTO notification (id, order_id, event, channel, recipient_id, recipient, subject, body,
                status, attempts, claimed_at)
            SELECT n.*, s.status, s.attempts, CASE WHEN s.attempts > 0 THEN now() END
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?) AS n, (VALUES (?, ?)) AS s(status, attempts)
            ON CONFLICT DO NOTHING
            RETURNING id
            """;

    private static final String CLAIM =
            """
            UPDATE notification SET status = 'SENDING', claimed_at = now(), attempts = attempts + 1
            WHERE id IN (
                SELECT id FROM notification
                WHERE status = 'PENDING'
                    AND (claimed_at IS NULL OR claimed_at < now() - interval '30 seconds' * power(2, attempts))
                ORDER BY created_at
                LIMIT ?
                FOR UPDATE SKIP LOCKED)
            RETURNING id, order_id, event, channel, recipient_id, recipient, subject, body
            """;

    /** An UNCERTAIN one is overwritten too: the sender was slow, not dead, and knows better. */
    private static final String MARK =
            """
            UPDATE notification n SET error = d.error,
                sent_at = CASE WHEN d.outcome = 'SENT' THEN now() END,
                status = CASE d.outcome
                    WHEN 'SENT' THEN 'SENT'
                    WHEN 'UNCERTAIN' THEN 'UNCERTAIN'
                    WHEN 'REFUSED' THEN 'FAILED'
                    ELSE CASE WHEN n.attempts < ? THEN 'PENDING' ELSE 'FAILED' END END
            FROM unnest(?, ?, ?) AS d(id, outcome, error)
            WHERE n.id = d.id AND n.status IN ('SENDING', 'UNCERTAIN')
            """;

    private static final String RELEASE =
            """
            UPDATE notification SET status = 'PENDING', attempts = attempts - 1, claimed_at = NULL
            WHERE id = ANY(?) AND status = 'SENDING'
            """;

    /** Five minutes: far longer than any channel's time limits for a batch. */
    private static final String LOST =
            """
            UPDATE notification SET status = 'UNCERTAIN', error = 'the sender stopped before it could tell'
            WHERE status = 'SENDING' AND claimed_at < now() - interval '5 minutes'
            """;

    private final Databases databases;

    @Inject
    public JdbcNotifications(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcNotifications() {
        this(null);
    }

    @Override
    public List<OrderNews> newsOf(Collection<OrderId> orders) {
        UUID[] ids = Columns.of(orders).uuids(OrderId::value);
        return NewsRows.fold(databases.write().query(NEWS, NewsRows::read, ids, ids));
    }

    @Override
    public Set<UUID> add(Collection<Notification> notifications, NotificationStatus status) {
        // One order of rows for all instances, or two batches with common rows could wait for each other.
        Columns<Notification> c = Columns.of(notifications.stream()
                .sorted(Comparator.comparing(Notification::id))
                .toList());
        return new HashSet<>(databases
                .write()
                .query(
                        ADD,
                        row -> row.getObject(1, UUID.class),
                        c.uuids(Notification::id),
                        c.uuids(n -> n.orderId().value()),
                        c.texts(Notification::event),
                        c.texts(n -> n.channel().name()),
                        c.uuids(Notification::recipientId),
                        c.texts(Notification::recipient),
                        c.texts(Notification::subject),
                        c.texts(Notification::body),
                        status.name(),
                        status == NotificationStatus.SENDING ? 1 : 0));
    }

    @Override
    public List<Notification> claimDue(int limit) {
        return databases.write().query(CLAIM, JdbcNotifications::notification, limit);
    }

    @Override
    public void mark(Collection<Delivery> deliveries) {
        Columns<Delivery> c = Columns.of(deliveries);
        databases
                .write()
                .update(
                        MARK,
                        MAX_ATTEMPTS,
                        c.uuids(d -> d.notification().id()),
                        c.texts(d -> d.outcome().name()),
                        c.texts(Delivery::error));
    }

    @Override
    public void release(Collection<Notification> claimed) {
        databases.write().update(RELEASE, (Object) Columns.of(claimed).uuids(Notification::id));
    }

    @Override
    public int markLostClaims() {
        return databases.write().update(LOST);
    }

    private static Notification notification(ResultSet row) throws SQLException {
        return new Notification(
                row.getObject("id", UUID.class),
                new OrderId(row.getObject("order_id", UUID.class)),
                row.getString("event"),
                ChannelKind.valueOf(row.getString("channel")),
                row.getObject("recipient_id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"));
    }
}
