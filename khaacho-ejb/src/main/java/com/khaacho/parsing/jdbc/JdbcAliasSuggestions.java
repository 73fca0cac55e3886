package com.khaacho.parsing.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.order.Correction;
import com.khaacho.parsing.AliasSuggestion;
import com.khaacho.parsing.AliasSuggestion.Decision;
import com.khaacho.parsing.AliasSuggestions;
import com.khaacho.parsing.Lesson;
import com.khaacho.shared.UuidV7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Suggestions in PostgreSQL; lists come from the pool that only reads. */
@ApplicationScoped
public class JdbcAliasSuggestions implements AliasSuggestions {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String KEEP =
            """
            INSERT INTO review_correction (order_id, version, line_no, retailer_id, wording, alias, product_id, corrected_by)
            SELECT ?, ?, l.line_no, ?, l.wording, l.alias, l.product_id, ?
            FROM unnest(?, ?, ?, ?) AS l(line_no, wording, alias, product_id)
            """;

    /** In one order for everybody, or two corrections of the same names could wait for each other. */
    private static final String SUGGEST =
            """
            INSERT INTO alias_suggestion (id, alias, product_id)
            SELECT DISTINCT ON (l.alias, l.product_id) l.id, l.alias, l.product_id
            FROM unnest(?, ?, ?) AS l(id, alias, product_id) ORDER BY l.alias, l.product_id
            ON CONFLICT (alias, product_id) DO NOTHING
            """;

    private static final String SELECT =
            """
            SELECT s.id, s.alias, s.product_id, p.sku, p.name, s.decision, s.decided_by, s.suggested_at,
                c.corrections, c.retailers, c.example
            FROM alias_suggestion s
            JOIN product p ON p.id = s.product_id
            CROSS JOIN LATERAL (SELECT count(*)::int AS corrections, count(DISTINCT r.retailer_id)::int AS retailers,
                    min(r.wording) AS example
                FROM review_correction r WHERE r.alias = s.alias AND r.product_id = s.product_id) c
            """;

    private static final String ONE = SELECT + " WHERE s.id = ?";

    private static final String LIST =
            SELECT + " WHERE s.decision IS NOT DISTINCT FROM ? AND s.id > ? ORDER BY s.id LIMIT ?";

    private static final String LOCK = "SELECT id FROM alias_suggestion WHERE id = ? FOR UPDATE";

    private static final String TAKEN =
            "SELECT 1 FROM alias_suggestion WHERE alias = ? AND decision = 'ACCEPTED' AND id <> ?";

    private static final String DECIDE =
            "UPDATE alias_suggestion SET decision = ?, decided_by = ?, decided_at = now() WHERE id = ? AND decision IS NULL";

    private final Databases databases;
    private final Clock clock;

    @Inject
    public JdbcAliasSuggestions(Databases databases, Clock clock) {
        this.databases = databases;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected JdbcAliasSuggestions() {
        this(null, null);
    }

    @Override
    public void keep(Correction correction, List<Lesson> lessons) {
        Columns<Lesson> c = Columns.of(lessons);
        Sql sql = databases.write();
        sql.update(
                KEEP,
                correction.order().value(),
                correction.version(),
                correction.retailerId(),
                correction.by(),
                c.integers(Lesson::lineNo),
                c.texts(Lesson::wording),
                c.texts(Lesson::alias),
                c.longs(Lesson::productId));
        sql.update(
                SUGGEST,
                c.uuids(lesson -> UuidV7.next(clock.millis())),
                c.texts(Lesson::alias),
                c.longs(Lesson::productId));
    }

    @Override
    public List<AliasSuggestion> list(Decision decision, UUID after, int limit) {
        return databases
                .read()
                .query(
                        LIST,
                        JdbcAliasSuggestions::read,
                        decision == null ? null : decision.name(),
                        after == null ? BEFORE_ALL : after,
                        limit);
    }

    @Override
    public Optional<AliasSuggestion> find(UUID id) {
        return databases.write().query(ONE, JdbcAliasSuggestions::read, id).stream()
                .findFirst();
    }

    @Override
    public Optional<AliasSuggestion> lock(UUID id) {
        databases.write().query(LOCK, row -> row.getObject("id", UUID.class), id);
        // Read by a statement of its own: it sees what whoever held the lock before has committed.
        return find(id);
    }

    @Override
    public boolean isTaken(AliasSuggestion suggestion) {
        return !databases
                .write()
                .query(TAKEN, row -> row.getInt(1), suggestion.alias(), suggestion.id())
                .isEmpty();
    }

    @Override
    public void decide(UUID id, Decision decision, String by) {
        databases.write().update(DECIDE, decision.name(), by, id);
    }

    private static AliasSuggestion read(ResultSet row) throws SQLException {
        String decision = row.getString("decision");
        return new AliasSuggestion(
                row.getObject("id", UUID.class),
                row.getString("alias"),
                row.getLong("product_id"),
                row.getString("sku"),
                row.getString("name"),
                row.getInt("corrections"),
                row.getInt("retailers"),
                row.getString("example"),
                decision == null ? null : Decision.valueOf(decision),
                row.getString("decided_by"),
                row.getObject("suggested_at", OffsetDateTime.class).toInstant());
    }
}
