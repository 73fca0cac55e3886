package com.khaacho.invoice.jdbc;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.invoice.DocumentKind;
import com.khaacho.invoice.InvoiceException;
import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.invoice.Seller;

/**
 * The numbers of a vendor's invoices. {@link #lock} holds the series until the caller's transaction ends, so of two who
 * want a number the second waits until the first has written its invoice or given up: a rollback takes the number back.
 */
final class InvoiceSeries {

    /** No conflict target: of two who open one series at once, the later would fail on the key of the code. */
    private static final String OPEN =
            """
            INSERT INTO invoice_series (vendor_id, kind, fiscal_year, vendor_code, last_number) VALUES (?, ?, ?, ?, 0)
            ON CONFLICT DO NOTHING
            """;

    private static final String LOCK =
            """
            SELECT vendor_code, last_number FROM invoice_series
            WHERE vendor_id = ? AND kind = ? AND fiscal_year = ? FOR UPDATE
            """;

    private static final String ADVANCE =
            """
            UPDATE invoice_series SET last_number = last_number + 1
            WHERE vendor_id = ? AND kind = ? AND fiscal_year = ?
            """;

    private final Sql sql;

    InvoiceSeries(Sql sql) {
        this.sql = sql;
    }

    /**
     * Holds the series and answers the number that is next in it; a code stays for the year that it began.
     *
     * @throws InvoiceException when another vendor's numbers begin with the seller's code
     */
    InvoiceNumber lock(Seller seller, DocumentKind kind, FiscalYear year) {
        sql.update(OPEN, seller.id(), kind.name(), year.toString(), seller.code());
        return sql
                .query(
                        LOCK,
                        row -> new InvoiceNumber(row.getString(1), kind, year, row.getInt(2) + 1),
                        seller.id(),
                        kind.name(),
                        year.toString())
                .stream()
                .findFirst()
                .orElseThrow(() -> new InvoiceException(
                        InvoiceException.Code.VENDOR_CODE_TAKEN,
                        "Another vendor numbers its documents of " + year + " with the code " + seller.code() + "."));
    }

    /** Says that the number that {@link #lock} answered is written. */
    void advance(Seller seller, InvoiceNumber number) {
        sql.update(
                ADVANCE, seller.id(), number.kind().name(), number.fiscalYear().toString());
    }
}
