package com.khaacho.chaos;

import com.khaacho.chaos.invariants.Broker;
import com.khaacho.launcher.process.Deadline;
import jakarta.jms.JMSRuntimeException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Waits until nothing moves any more, so that what is then wrong stays wrong. */
final class Stillness {
    /** Longer than any pause of a healthy pipeline; redeliveries that wait are seen in the queues' depth. */
    private static final Duration STILL = Duration.ofSeconds(3);

    /** The sweep that gives up claims of dead senders comes every ten seconds. */
    private static final Duration SWEEPS = Duration.ofSeconds(45);

    private static final String TRACES =
            """
            select (select count(*) || '/' || coalesce(max(updated_at)::text, '') from orders)
                   || (select count(*) from order_event) || '/' || (select count(*) from ledger_entry)
                   || (select string_agg(status || count, ',' order by status)
                       from (select status, count(*) from notification group by status) as notifications)
                   || (select count(*) from analytics_event)""";

    /** What is to be sent, and news that nobody was told of yet: the sweep comes to it after half a minute. */
    private static final String WAITING =
            """
            select (select count(*) from notification where status = 'PENDING')
                   + (select count(*) from order_event_outbox) + (select count(*) from stock_arrival)""";

    private static final String CLAIMED = "select count(*) from notification where status = 'SENDING'";

    // A claim of a sender that was killed is given up after five minutes: let them pass.
    private static final String AGE_CLAIMS =
            "update notification set claimed_at = claimed_at - interval '10 minutes' where status = 'SENDING'";

    private final Connection owner;
    private final Broker broker;
    private String traces = "";
    private long stillSince;

    Stillness(Connection owner, Broker broker) {
        this.owner = owner;
        this.broker = broker;
    }

    /** Whether everything came to rest in time; what did not is for the invariants to name. */
    boolean await(Duration wait) throws SQLException {
        boolean still = Deadline.in(wait).await(this::isStill);
        try (Statement statement = owner.createStatement()) {
            statement.executeUpdate(AGE_CLAIMS);
        }
        return Deadline.in(SWEEPS).await(() -> number(CLAIMED) == 0) && still;
    }

    /** Those whose sender was killed while it sent: whether they arrived nobody knows, so they are not sent again. */
    static long uncertainNotifications(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*) from notification where status = 'UNCERTAIN'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private boolean isStill() {
        String seen = text(TRACES);
        if (!seen.equals(traces) || isQueued() || number(WAITING) > 0) {
            traces = seen;
            stillSince = System.nanoTime();
            return false;
        }
        return System.nanoTime() - stillSince > STILL.toNanos();
    }

    private boolean isQueued() {
        try {
            return broker.depths().entrySet().stream()
                    .anyMatch(queue -> queue.getValue() > 0 && !Broker.isDeadLetters(queue.getKey()));
        } catch (JMSRuntimeException slowAnswer) {
            return true;
        }
    }

    private long number(String query) {
        return Long.parseLong(text(query));
    }

    private String text(String query) {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not answer after the last recovery", e);
        }
    }
}
