package com.khaacho.tax.jdbc;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.invoice.DocumentKind;
import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.invoice.InvoiceTotals;
import com.khaacho.invoice.PanNumber;
import com.khaacho.invoice.VatRate;
import com.khaacho.shared.Money;
import com.khaacho.tax.TaxAnswer;
import com.khaacho.tax.TaxBill;
import com.khaacho.tax.TaxReport;
import com.khaacho.tax.TaxReportStatus;
import com.khaacho.tax.TaxReports.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads reports, and documents as they are reported: from what they printed, not from what parties are called now. */
final class TaxRows {

    private TaxRows() {}

    static TaxReport report(ResultSet row) throws SQLException {
        String answer = row.getString("answer");
        return new TaxReport(
                row.getObject("document_id", UUID.class),
                number(row),
                TaxReportStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                answer == null ? null : TaxAnswer.valueOf(answer),
                instant(row, "due_at"),
                instant(row, "done_at"));
    }

    static Claim claim(ResultSet row) throws SQLException {
        String buyerPan = row.getString("buyer_pan");
        TaxBill bill = new TaxBill(
                row.getObject("id", UUID.class),
                number(row),
                new PanNumber(row.getString("seller_pan")),
                buyerPan == null ? null : new PanNumber(buyerPan),
                row.getString("buyer_name"),
                row.getObject("issued_on", LocalDate.class),
                instant(row, "created_at"),
                totals(row),
                correction(row));
        return new Claim(bill, row.getInt("attempts"));
    }

    private static TaxBill.Correction correction(ResultSet row) throws SQLException {
        UUID invoice = row.getObject("corrects_id", UUID.class);
        if (invoice == null) {
            return null;
        }
        InvoiceNumber number = new InvoiceNumber(
                row.getString("corrected_code"),
                DocumentKind.INVOICE,
                FiscalYear.parse(row.getString("corrected_year")),
                row.getInt("corrected_number"));
        LocalDate day = row.getObject("corrected_on", LocalDate.class);
        return new TaxBill.Correction(invoice, number, day, row.getString("reason"));
    }

    private static InvoiceTotals totals(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new InvoiceTotals(
                new Money(row.getBigDecimal("goods"), currency),
                new VatRate(row.getBigDecimal("vat_percent")),
                new Money(row.getBigDecimal("vat"), currency));
    }

    private static InvoiceNumber number(ResultSet row) throws SQLException {
        return new InvoiceNumber(
                row.getString("vendor_code"),
                DocumentKind.valueOf(row.getString("kind")),
                FiscalYear.parse(row.getString("fiscal_year")),
                row.getInt("number"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
