package com.khaacho.invoice.jdbc;

import com.khaacho.database.jdbc.Sql;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.DocumentKind;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads documents with their lines. */
final class InvoiceReader {

    private static final String BY_ID = "SELECT * FROM invoice WHERE id = ? AND kind = ?";

    private static final String NOTES = "SELECT * FROM invoice WHERE corrects_id = ? ORDER BY fiscal_year, number";

    private static final String LINES =
            """
            SELECT line_no, sku, description, name_ne, quantity, unit_price FROM invoice_line
            WHERE invoice_id = ? ORDER BY line_no
            """;

    private final Sql sql;

    InvoiceReader(Sql sql) {
        this.sql = sql;
    }

    Optional<Invoice> find(UUID id) {
        return sql.query(BY_ID, InvoiceHead::read, id, DocumentKind.INVOICE.name()).stream()
                .findFirst()
                .map(head -> head.invoice(linesOf(head.id())));
    }

    Optional<CreditNote> findCreditNote(UUID id) {
        return sql.query(BY_ID, InvoiceHead::read, id, DocumentKind.CREDIT_NOTE.name()).stream()
                .findFirst()
                .map(head -> head.creditNote(find(head.correctsId()).orElseThrow(), linesOf(head.id())));
    }

    /** Oldest first. */
    List<CreditNote> creditNotesOf(Invoice invoice) {
        return sql.query(NOTES, InvoiceHead::read, invoice.id()).stream()
                .map(head -> head.creditNote(invoice, linesOf(head.id())))
                .toList();
    }

    private List<InvoiceLine> linesOf(UUID id) {
        return sql.query(LINES, InvoiceReader::line, id);
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
}
