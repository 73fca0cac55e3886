package com.khaacho.invoice.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceDraft;
import com.khaacho.invoice.InvoiceLine;
import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.invoice.InvoiceTotals;
import com.khaacho.invoice.TaxDocument;

/** Writes a numbered document with its lines, and then moves its series on. */
final class InvoiceWriter {

    private static final String WRITE =
            """
            INSERT INTO invoice (id, kind, vendor_id, vendor_code, fiscal_year, number, issued_on,
                seller_name, seller_address, seller_pan, retailer_id, buyer_name, buyer_address, buyer_pan,
                goods, vat_percent, vat, total, currency, corrects_id, reason,
                payment_terms, due_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String WRITE_LINES =
            """
            INSERT INTO invoice_line (invoice_id, line_no, sku, description, name_ne, quantity, unit_price)
            SELECT ?, l.* FROM unnest(?, ?, ?, ?, ?, ?) AS l
            """;

    private final Sql sql;

    InvoiceWriter(Sql sql) {
        this.sql = sql;
    }

    void write(TaxDocument document) {
        CreditNote note = document instanceof CreditNote credit ? credit : null;
        InvoiceDraft invoice = document instanceof Invoice billed ? billed.content() : null;
        InvoiceNumber number = document.number();
        InvoiceTotals totals = document.totals();
        sql.update(
                WRITE,
                document.id(),
                number.kind().name(),
                document.seller().id(),
                number.vendorCode(),
                number.fiscalYear().toString(),
                number.sequence(),
                document.issuedOn(),
                document.seller().name(),
                document.seller().address(),
                document.seller().pan().digits(),
                document.buyer().id(),
                document.buyer().name(),
                document.buyer().address(),
                document.buyer().pan() == null ? null : document.buyer().pan().digits(),
                totals.goods().amount(),
                totals.rate().percent(),
                totals.vat().amount(),
                totals.total().amount(),
                totals.goods().currency(),
                note == null ? null : note.invoice().id(),
                note == null ? null : note.reason(),
                invoice == null || invoice.terms() == null
                        ? null
                        : invoice.terms().word(),
                invoice == null ? null : invoice.dueOn());
        writeLines(document);
        new InvoiceSeries(sql).advance(document.seller(), number);
    }

    private void writeLines(TaxDocument document) {
        Columns<InvoiceLine> c = Columns.of(document.lines());
        sql.update(
                WRITE_LINES,
                document.id(),
                c.integers(InvoiceLine::lineNo),
                c.texts(InvoiceLine::sku),
                c.texts(InvoiceLine::description),
                c.texts(InvoiceLine::nameNe),
                c.integers(InvoiceLine::quantity),
                c.amounts(InvoiceLine::unitPrice));
    }
}
