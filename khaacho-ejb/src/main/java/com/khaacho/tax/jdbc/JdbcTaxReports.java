package com.khaacho.tax.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.tax.TaxAnswer;
import com.khaacho.tax.TaxReport;
import com.khaacho.tax.TaxReportStatus;
import com.khaacho.tax.TaxReports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports to the tax office in PostgreSQL. Each statement stands alone. */
@ApplicationScoped
public class JdbcTaxReports implements TaxReports {

    private static final String CLAIM =
            """
            WITH claimed AS (
                UPDATE tax_report SET attempts = attempts + 1, due_at = ?
                WHERE document_id = (
                    SELECT t.document_id FROM tax_report t
                    JOIN invoice i ON i.id = t.document_id
                    LEFT JOIN tax_report corrected ON corrected.document_id = i.corrects_id
                    WHERE t.status = 'PENDING' AND t.due_at <= ?
                        AND (i.corrects_id IS NULL OR corrected.status = 'DONE')
                    ORDER BY t.due_at, t.document_id LIMIT 1 FOR UPDATE OF t SKIP LOCKED)
                RETURNING document_id, attempts)
            SELECT c.attempts, d.*, i.fiscal_year AS corrected_year, i.number AS corrected_number,
                i.issued_on AS corrected_on, i.vendor_code AS corrected_code
            FROM claimed c JOIN invoice d ON d.id = c.document_id LEFT JOIN invoice i ON i.id = d.corrects_id
            """;

    /** The attempt tells the claim: one whose lease was over is not heard, unless it is done. */
    private static final String MARK =
            """
            UPDATE tax_report SET status = ?, answer = ?, due_at = ?, done_at = ?
            WHERE document_id = ? AND status <> 'DONE' AND (attempts = ? OR ? = 'DONE')
            """;

    private static final String REOPEN =
            "UPDATE tax_report SET status = 'PENDING', due_at = ?, done_at = NULL WHERE document_id = ? AND status = 'DONE'";

    private static final String RETRY =
            """
            UPDATE tax_report SET status = 'PENDING', due_at = ?, retried_by = ?
            WHERE document_id = ? AND status = 'STOPPED'
            """;

    private static final String SELECT =
            """
            SELECT t.*, i.kind, i.vendor_code, i.fiscal_year, i.number
            FROM tax_report t JOIN invoice i ON i.id = t.document_id
            """;

    private final Databases databases;

    @Inject
    public JdbcTaxReports(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcTaxReports() {
        this(null);
    }

    @Override
    public Optional<Claim> claim(Instant now, Duration lease) {
        return databases.write().query(CLAIM, TaxRows::claim, now.plus(lease), now).stream()
                .findFirst();
    }

    @Override
    public void mark(Claim claim, TaxAnswer answer, Instant now, Instant nextAt) {
        String status = answer.next().name();
        Instant doneAt = answer.next() == TaxReportStatus.DONE ? now : null;
        databases
                .write()
                .update(
                        MARK,
                        status,
                        answer.name(),
                        nextAt,
                        doneAt,
                        claim.bill().id(),
                        claim.attempt(),
                        status);
    }

    @Override
    public void reopen(UUID invoiceId, Instant now) {
        databases.write().update(REOPEN, now, invoiceId);
    }

    @Override
    public Optional<TaxReport> retry(UUID documentId, String actor, Instant now) {
        databases.write().update(RETRY, now, actor, documentId);
        return databases.write().query(SELECT + "WHERE t.document_id = ?", TaxRows::report, documentId).stream()
                .findFirst();
    }

    @Override
    public List<TaxReport> list(TaxReportStatus status, UUID before, int limit) {
        StringBuilder sql = new StringBuilder(SELECT).append("WHERE true");
        List<Object> values = new ArrayList<>();
        if (status != null) {
            sql.append(" AND t.status = ?");
            values.add(status.name());
        }
        if (before != null) {
            sql.append(" AND t.document_id < ?");
            values.add(before);
        }
        values.add(limit);
        sql.append(" ORDER BY t.document_id DESC LIMIT ?");
        return databases.read().query(sql.toString(), TaxRows::report, values.toArray());
    }
}
