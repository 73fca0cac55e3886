package com.khaacho.invoice.jdbc;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceSummary;
import com.khaacho.invoice.InvoiceViews;
import com.khaacho.invoice.TaxDocument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invoices as they are shown, from the pool that only reads. */
@ApplicationScoped
public class JdbcInvoiceViews implements InvoiceViews {

    private static final String LIST = "SELECT * FROM invoice WHERE kind = 'INVOICE'%s%s ORDER BY id DESC LIMIT ?";

    private final Databases databases;

    @Inject
    public JdbcInvoiceViews(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcInvoiceViews() {
        this(null);
    }

    @Override
    public Optional<Invoice> invoice(UUID id, Caller reader) {
        return new InvoiceReader(databases.read()).find(id).filter(invoice -> maySee(invoice, reader));
    }

    @Override
    public Optional<CreditNote> creditNote(UUID id, Caller reader) {
        return new InvoiceReader(databases.read()).findCreditNote(id).filter(note -> maySee(note, reader));
    }

    @Override
    public List<CreditNote> creditNotesOf(Invoice invoice) {
        return new InvoiceReader(databases.read()).creditNotesOf(invoice);
    }

    @Override
    public List<InvoiceSummary> list(UUID before, int limit, Caller reader) {
        List<Object> values = new ArrayList<>();
        if (!reader.seesEveryParty()) {
            values.add(reader.partyId());
        }
        if (before != null) {
            values.add(before);
        }
        values.add(limit);
        String sql = LIST.formatted(own(reader), before == null ? "" : " AND id < ?");
        return databases.read().query(sql, InvoiceHead::read, values.toArray()).stream()
                .map(InvoiceHead::summary)
                .toList();
    }

    private static String own(Caller reader) {
        if (reader.seesEveryParty()) {
            return "";
        }
        return reader.has(Role.VENDOR) ? " AND vendor_id = ?" : " AND retailer_id = ?";
    }

    private static boolean maySee(TaxDocument document, Caller reader) {
        return reader.seesEveryParty()
                || document.seller().id().equals(reader.partyId())
                || document.buyer().id().equals(reader.partyId());
    }
}
