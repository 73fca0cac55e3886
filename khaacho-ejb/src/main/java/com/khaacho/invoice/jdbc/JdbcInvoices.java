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
import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.invoice.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invoices in PostgreSQL. All on the primary: a number that a replica has not seen yet would be given again. */
@ApplicationScoped
public class JdbcInvoices implements Invoices {

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
        return new InvoiceReader(sql()).find(invoiceId);
    }

    @Override
    public List<CreditNote> creditNotesOf(Invoice invoice) {
        return new InvoiceReader(sql()).creditNotesOf(invoice);
    }

    private CreditNote write(CreditNoteDraft draft) {
        InvoiceNumber next = series().lock(draft.invoice().seller(), DocumentKind.CREDIT_NOTE, draft.fiscalYear());
        CreditNote note = new CreditNote(next, draft);
        new InvoiceWriter(sql()).write(note);
        return note;
    }

    private InvoiceSeries series() {
        return new InvoiceSeries(sql());
    }

    private Sql sql() {
        return databases.write();
    }
}
