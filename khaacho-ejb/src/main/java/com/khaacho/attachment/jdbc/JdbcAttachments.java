package com.khaacho.attachment.jdbc;

import com.khaacho.attachment.Attachment;
import com.khaacho.attachment.AttachmentForm;
import com.khaacho.attachment.Attachments;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Attachments in PostgreSQL, on the primary alone: what was just sent is ordered with at once. */
@ApplicationScoped
public class JdbcAttachments implements Attachments {

    private static final String KEEP =
            """
            INSERT INTO attachment (id, retailer_id, sha256, form, bytes, kept_by, kept_at, used_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (retailer_id, sha256) DO NOTHING
            """;

    /** Orders are asked besides readings, for one that was cancelled early has no reading. */
    private static final String REMOVE_UNORDERED =
            """
            DELETE FROM attachment a
            WHERE a.used_at < ?
              AND NOT EXISTS (SELECT FROM attachment_reading r WHERE r.attachment_id = a.id)
              AND NOT EXISTS (
                SELECT FROM orders o WHERE o.image_url IS NOT NULL AND right(o.image_url, 36) = a.id::text)
            """;

    private final Databases databases;

    @Inject
    public JdbcAttachments(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcAttachments() {
        this(null);
    }

    @Override
    public Optional<Attachment> find(UUID id) {
        return databases.write().query("SELECT * FROM attachment WHERE id = ?", JdbcAttachments::read, id).stream()
                .findFirst();
    }

    @Override
    public Optional<Attachment> known(UUID retailerId, String sha256) {
        return databases
                .write()
                .query(
                        "SELECT * FROM attachment WHERE retailer_id = ? AND sha256 = ?",
                        JdbcAttachments::read,
                        retailerId,
                        sha256)
                .stream()
                .findFirst();
    }

    @Override
    public Attachment keep(Attachment attachment) {
        int kept = databases
                .write()
                .update(
                        KEEP,
                        attachment.id(),
                        attachment.retailerId(),
                        attachment.sha256(),
                        attachment.form().name(),
                        attachment.bytes(),
                        attachment.keptBy(),
                        attachment.keptAt(),
                        attachment.keptAt());
        return kept == 1
                ? attachment
                : known(attachment.retailerId(), attachment.sha256()).orElseThrow();
    }

    @Override
    public boolean use(UUID id, Instant now) {
        return databases.write().update("UPDATE attachment SET used_at = ? WHERE id = ?", now, id) == 1;
    }

    @Override
    public int removeUnordered(Instant before) {
        return databases.write().update(REMOVE_UNORDERED, before);
    }

    @Override
    public Set<UUID> existing(Collection<UUID> ids) {
        return new HashSet<>(databases
                .write()
                .query("SELECT id FROM attachment WHERE id = ANY(?)", row -> row.getObject(1, UUID.class), (Object)
                        Columns.of(ids).uuids(id -> id)));
    }

    private static Attachment read(ResultSet row) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("retailer_id", UUID.class),
                AttachmentForm.valueOf(row.getString("form")),
                row.getInt("bytes"),
                row.getString("sha256"),
                row.getString("kept_by"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
