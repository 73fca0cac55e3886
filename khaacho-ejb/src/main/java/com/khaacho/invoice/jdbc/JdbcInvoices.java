package com.khaacho.invoice.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.invoice.CreditBalance;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.CreditNoteDraft;
import com.khaacho.invoice.CreditRequest;
import com.khaacho.invoice.DocumentKind;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceDraft;
import com.khaacho.invoice.InvoiceException;
import com.khaacho.invoice.InvoiceLine;
import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.invoice.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invoices in PostgreSQL. All on the primary: a number that a replica has not seen yet would be given again. */
@ApplicationScoped
public class JdbcInvoices implements Invoices {

    private static final String BY_ID = "SELECT * FROM invoice WHERE id = ? AND kind = ?";

    private static final String NOTES = "SELECT * FROM invoice WHERE corrects_id = ? ORDER BY fiscal_year, number";

    private static final String LINES =
            """
            SELECT line_no, sku, description, name_ne, quantity, unit_price FROM invoice_line
            WHERE invoice_id = ? ORDER BY line_no
            """;

    private final Databases databases;

    @Inject
    public JdbcInvoices(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcInvoices() {
        this(null);
    }

    @Override
    public Invoice issue(InvoiceDraft draft) {
        InvoiceNumber next = series().lock(draft.seller(), DocumentKind.INVOICE, draft.fiscalYear());
        // Asked under the lock: another node may have been billing the same.
        return find(draft.id()).orElseGet(() -> {
            Invoice invoice = new Invoice(next, draft);
            new InvoiceWriter(sql()).write(invoice);
            return invoice;
        });
    }

    /** Locks the invoice's own series before that of the note: notes of one invoice wait for each other in any year. */
    @Override
    public CreditNote credit(CreditRequest request) {
        Invoice invoice = find(request.invoiceId())
                .orElseThrow(
                        () -> new InvoiceException(InvoiceException.Code.UNKNOWN_INVOICE, "There is no such invoice."));
        series().lock(invoice.seller(), DocumentKind.INVOICE, invoice.number().fiscalYear());
        List<CreditNote> earlier = creditNotesOf(invoice);
        return earlier.stream()
                .filter(note -> note.id().equals(request.id()))
                .findFirst()
                .orElseGet(() -> write(new CreditBalance(invoice, earlier).credit(request)));
    }

    @Override
    public Optional<Invoice> find(UUID invoiceId) {
        return sql().query(BY_ID, InvoiceHead::read, invoiceId, DocumentKind.INVOICE.name()).stream()
                .findFirst()
                .map(head -> head.invoice(linesOf(head.id())));
    }

    @Override
    public List<CreditNote> creditNotesOf(Invoice invoice) {
        return sql().query(NOTES, InvoiceHead::read, invoice.id()).stream()
                .map(head -> head.creditNote(invoice, linesOf(head.id())))
                .toList();
    }

    private CreditNote write(CreditNoteDraft draft) {
        InvoiceNumber next = series().lock(draft.invoice().seller(), DocumentKind.CREDIT_NOTE, draft.fiscalYear());
        CreditNote note = new CreditNote(next, draft);
        new InvoiceWriter(sql()).write(note);
        return note;
    }

    private List<InvoiceLine> linesOf(UUID id) {
        return sql().query(LINES, JdbcInvoices::line, id);
    }

    private static InvoiceLine line(ResultSet row) throws SQLException {
        return new InvoiceLine(
                row.getInt("line_no"),
                row.getString("sku"),
                row.getString("description"),
                row.getString("name_ne"),
                row.getInt("quantity"),
                row.getBigDecimal("unit_price"));
    }

    private InvoiceSeries series() {
        return new InvoiceSeries(sql());
    }

    private Sql sql() {
        return databases.write();
    }
}
