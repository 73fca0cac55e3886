package com.khaacho.invoice.app;

import com.khaacho.credit.Bill;
import com.khaacho.credit.Bills;
import com.khaacho.identity.Caller;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoicePrinter;
import com.khaacho.invoice.InvoiceSummary;
import com.khaacho.invoice.InvoiceViews;
import com.khaacho.invoice.TaxDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows and prints invoices and credit notes to those who may see them; one that is not theirs is absent like one that never was. All
 * methods but the printer's throw {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindInvoices {

    private final InvoiceViews views;
    private final InvoicePrinter printer;
    private final Bills bills;

    @Inject
    public FindInvoices(InvoiceViews views, InvoicePrinter printer, Bills bills) {
        this.views = views;
        this.printer = printer;
        this.bills = bills;
    }

    /** For the container's proxy only. */
    protected FindInvoices() {
        this(null, null, null);
    }

    public Optional<Invoice> invoice(UUID id, Caller reader) {
        return views.invoice(id, reader);
    }

    public Optional<CreditNote> creditNote(UUID id, Caller reader) {
        return views.creditNote(id, reader);
    }

    /** See {@link InvoiceViews#list}. */
    public List<InvoiceSummary> list(UUID before, int limit, Caller reader) {
        return views.list(before, limit, reader);
    }

    /** The credit notes of an invoice that the reader has seen, oldest first. */
    public List<CreditNote> creditNotesOf(Invoice invoice) {
        return views.creditNotesOf(invoice);
    }

    /** What is paid and open of invoices that the reader has seen, by their ids. */
    public Map<UUID, Bill> standings(Collection<UUID> ids) {
        return bills.shown(ids);
    }

    /** As a PDF file. */
    public byte[] print(TaxDocument document) {
        return printer.print(document);
    }
}
