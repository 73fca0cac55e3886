package com.khaacho.parsing.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.order.OrderPriority;
import com.khaacho.parsing.PictureReading;
import com.khaacho.parsing.PictureReading.State;
import com.khaacho.parsing.PictureReadings;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Readings of pictures in PostgreSQL. Each statement stands alone. */
@ApplicationScoped
public class JdbcPictureReadings implements PictureReadings {

    private static final String ASK =
            """
            INSERT INTO attachment_reading (order_id, attachment_id, due_at)
            SELECT ?, a.id, ? FROM attachment a WHERE a.id = ? AND a.retailer_id = ?
            ON CONFLICT (order_id) DO NOTHING
            RETURNING state, why
            """;

    private static final String CLAIM =
            """
            WITH claimed AS (
                UPDATE attachment_reading SET attempts = attempts + 1, due_at = ?
                WHERE order_id = (
                    SELECT order_id FROM attachment_reading WHERE due_at <= ?
                    ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING order_id, attachment_id, attempts, state)
            SELECT c.order_id, c.attachment_id, c.attempts, c.state, o.priority, o.correlation_id
            FROM claimed c JOIN orders o ON o.id = c.order_id
            """;

    private static final String READ =
            """
            WITH done AS (
                UPDATE attachment_reading SET state = ?, why = ?
                WHERE order_id = ? AND state = 'PENDING' AND attempts = ?
                RETURNING order_id)
            UPDATE orders SET order_text = ?
            WHERE id IN (SELECT order_id FROM done) AND status = 'RECEIVED' AND order_text IS NULL
            """;

    private static final String GIVE_UP =
            """
            UPDATE attachment_reading SET state = 'UNREADABLE', why = ?
            WHERE order_id = ? AND state = 'PENDING' AND attempts = ?
            """;

    private final Databases databases;

    @Inject
    public JdbcPictureReadings(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcPictureReadings() {
        this(null);
    }

    @Override
    public PictureReading ask(OrderId order, UUID retailerId, UUID attachmentId, Instant now) {
        return databases
                .write()
                .query(ASK, JdbcPictureReadings::reading, order.value(), now, attachmentId, retailerId)
                .stream()
                .findFirst()
                .orElseGet(() -> PictureReading.unreadable("The picture is not there."));
    }

    @Override
    public Optional<PictureReading> find(OrderId order) {
        return databases
                .write()
                .query(
                        "SELECT state, why FROM attachment_reading WHERE order_id = ?",
                        JdbcPictureReadings::reading,
                        order.value())
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Claim> claim(Instant now, Instant until) {
        return databases.write().query(CLAIM, JdbcPictureReadings::claim, until, now).stream()
                .findFirst();
    }

    @Override
    public void read(Claim claim, String text, State state, String why) {
        databases
                .write()
                .update(READ, state.name(), why, claim.message().orderId().value(), claim.attempt(), text);
    }

    @Override
    public void giveUp(Claim claim, String why) {
        databases.write().update(GIVE_UP, why, claim.message().orderId().value(), claim.attempt());
    }

    @Override
    public void postpone(Claim claim, Instant next) {
        due(claim, next);
    }

    @Override
    public void told(Claim claim) {
        due(claim, null);
    }

    private void due(Claim claim, Instant next) {
        databases
                .write()
                .update(
                        "UPDATE attachment_reading SET due_at = ?::timestamptz WHERE order_id = ? AND attempts = ?",
                        next,
                        claim.message().orderId().value(),
                        claim.attempt());
    }

    private static PictureReading reading(ResultSet row) throws SQLException {
        return new PictureReading(State.valueOf(row.getString("state")), row.getString("why"));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        StageMessage message = new StageMessage(
                new OrderId(row.getObject("order_id", UUID.class)),
                OrderPriority.ofJms(row.getInt("priority")),
                row.getString("correlation_id"));
        return new Claim(
                row.getObject("attachment_id", UUID.class),
                row.getInt("attempts"),
                State.valueOf(row.getString("state")) != State.PENDING,
                message);
    }
}
