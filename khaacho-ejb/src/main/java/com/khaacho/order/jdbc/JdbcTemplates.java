package com.khaacho.order.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.order.RequestedLine;
import com.khaacho.order.Template;
import com.khaacho.order.TemplateChange;
import com.khaacho.order.TemplateDraft;
import com.khaacho.order.TemplateSummary;
import com.khaacho.order.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Templates in PostgreSQL; read where they are written, so that who has just kept one finds it. */
@ApplicationScoped
public class JdbcTemplates implements Templates {

    /** Lets those wait that insert rows of the same party only when they change its key, which nobody does. */
    private static final String LOCK = "SELECT 1 FROM party WHERE id = ? FOR NO KEY UPDATE";

    private static final String HEAD =
            "SELECT district, note, version, updated_at FROM order_template WHERE retailer_id = ? AND name = ?";

    private static final String LINES =
            """
            SELECT sku, product_id, quantity, unit FROM order_template_line
            WHERE retailer_id = ? AND name = ? ORDER BY line_no
            """;

    private static final String LIST =
            """
            SELECT t.name, t.version, t.updated_at, (SELECT count(*) FROM order_template_line l
                WHERE l.retailer_id = t.retailer_id AND l.name = t.name) AS lines
            FROM order_template t WHERE t.retailer_id = ? ORDER BY t.name
            """;

    private static final String CREATE =
            "INSERT INTO order_template (retailer_id, name, district, note) VALUES (?, ?, ?, ?)";

    private static final String CHANGE =
            """
            UPDATE order_template SET district = ?, note = ?, version = nextval('order_template_version'),
                updated_at = now()
            WHERE retailer_id = ? AND name = ?
            """;

    private static final String CREATE_LINES =
            """
            INSERT INTO order_template_line (retailer_id, name, line_no, sku, product_id, quantity, unit)
            SELECT ?, ?, n.line_no, n.sku, n.product_id, n.quantity, n.unit
            FROM unnest(?, ?, ?, ?, ?) AS n(line_no, sku, product_id, quantity, unit)
            """;

    private final Databases databases;

    @Inject
    public JdbcTemplates(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcTemplates() {
        this(null);
    }

    @Override
    public Optional<Template> find(UUID retailer, String name) {
        List<Template> heads = sql().query(HEAD, row -> head(row, name), retailer, name);
        return heads.stream().findFirst().map(head -> {
            List<RequestedLine> lines = sql().query(LINES, JdbcTemplates::line, retailer, name);
            TemplateDraft bare = head.content();
            return new Template(
                    new TemplateDraft(name, lines, bare.district(), bare.note()), head.version(), head.updatedAt());
        });
    }

    @Override
    public List<TemplateSummary> list(UUID retailer) {
        return sql().query(
                        LIST,
                        row -> new TemplateSummary(
                                row.getString("name"),
                                row.getInt("lines"),
                                row.getInt("version"),
                                row.getObject("updated_at", OffsetDateTime.class)
                                        .toInstant()),
                        retailer);
    }

    @Override
    public TemplateChange create(UUID retailer, TemplateDraft draft) {
        sql().query(LOCK, row -> row.getInt(1), retailer);
        Optional<Integer> there = version(retailer, draft.name());
        if (there.isPresent()) {
            return new TemplateChange.Exists(there.get());
        } else if (list(retailer).size() >= MOST) {
            return new TemplateChange.TooMany(MOST);
        }
        sql().update(CREATE, retailer, draft.name(), draft.district(), draft.note());
        return withLines(retailer, draft);
    }

    @Override
    public TemplateChange change(UUID retailer, TemplateDraft draft, Integer version) {
        sql().query(LOCK, row -> row.getInt(1), retailer);
        Optional<TemplateChange> refusal = refusal(retailer, draft.name(), version);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        sql().update(CHANGE, draft.district(), draft.note(), retailer, draft.name());
        sql().update("DELETE FROM order_template_line WHERE retailer_id = ? AND name = ?", retailer, draft.name());
        return withLines(retailer, draft);
    }

    @Override
    public TemplateChange drop(UUID retailer, String name, Integer version) {
        sql().query(LOCK, row -> row.getInt(1), retailer);
        Optional<TemplateChange> refusal = refusal(retailer, name, version);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        sql().update("DELETE FROM order_template WHERE retailer_id = ? AND name = ?", retailer, name);
        return new TemplateChange.Dropped();
    }

    private Optional<TemplateChange> refusal(UUID retailer, String name, Integer version) {
        Optional<Integer> there = version(retailer, name);
        if (there.isEmpty()) {
            return Optional.of(new TemplateChange.NotFound());
        }
        return version == null || version.equals(there.get())
                ? Optional.empty()
                : Optional.of(new TemplateChange.Stale(there.get()));
    }

    private TemplateChange withLines(UUID retailer, TemplateDraft draft) {
        Columns<RequestedLine> c = Columns.of(draft.items());
        Integer[] numbers =
                IntStream.rangeClosed(1, draft.items().size()).boxed().toArray(Integer[]::new);
        sql().update(
                        CREATE_LINES,
                        retailer,
                        draft.name(),
                        numbers,
                        c.texts(RequestedLine::sku),
                        c.longs(RequestedLine::productId),
                        c.integers(RequestedLine::quantity),
                        c.texts(RequestedLine::unit));
        return new TemplateChange.Done(find(retailer, draft.name()).orElseThrow());
    }

    private Optional<Integer> version(UUID retailer, String name) {
        return sql().query(HEAD, row -> row.getInt("version"), retailer, name).stream()
                .findFirst();
    }

    private static Template head(ResultSet row, String name) throws SQLException {
        return new Template(
                new TemplateDraft(name, List.of(), row.getString("district"), row.getString("note")),
                row.getInt("version"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static RequestedLine line(ResultSet row) throws SQLException {
        return new RequestedLine(
                row.getString("sku"),
                row.getObject("product_id", Long.class),
                row.getInt("quantity"),
                row.getString("unit"));
    }

    private Sql sql() {
        return databases.write();
    }
}
