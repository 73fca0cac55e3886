package com.khaacho.invoice.jdbc;

import com.khaacho.calendar.FiscalYear;
import com.khaacho.invoice.Buyer;
import com.khaacho.invoice.CreditNote;
import com.khaacho.invoice.CreditNoteDraft;
import com.khaacho.invoice.DocumentKind;
import com.khaacho.invoice.Invoice;
import com.khaacho.invoice.InvoiceDraft;
import com.khaacho.invoice.InvoiceLine;
import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.invoice.InvoiceSummary;
import com.khaacho.invoice.InvoiceTotals;
import com.khaacho.invoice.PanNumber;
import com.khaacho.invoice.Seller;
import com.khaacho.invoice.VatRate;
import com.khaacho.shared.Money;
import com.khaacho.shared.PaymentTerms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A row of table invoice, before its lines are there.
 *
 * @param terms null for a credit note, and for an invoice of before orders named any
 * @param dueOn null like the terms
 * @param correctsId null for an invoice
 * @param reason null for an invoice
 */
record InvoiceHead(
        UUID id,
        InvoiceNumber number,
        Seller seller,
        Buyer buyer,
        LocalDate issuedOn,
        PaymentTerms terms,
        LocalDate dueOn,
        InvoiceTotals totals,
        UUID correctsId,
        String reason) {

    static InvoiceHead read(ResultSet row) throws SQLException {
        return new InvoiceHead(
                row.getObject("id", UUID.class),
                number(row),
                new Seller(
                        row.getObject("vendor_id", UUID.class),
                        row.getString("vendor_code"),
                        row.getString("seller_name"),
                        row.getString("seller_address"),
                        new PanNumber(row.getString("seller_pan"))),
                new Buyer(
                        row.getObject("retailer_id", UUID.class),
                        row.getString("buyer_name"),
                        row.getString("buyer_address"),
                        row.getString("buyer_pan") == null ? null : new PanNumber(row.getString("buyer_pan"))),
                row.getObject("issued_on", LocalDate.class),
                terms(row),
                row.getObject("due_on", LocalDate.class),
                totals(row),
                row.getObject("corrects_id", UUID.class),
                row.getString("reason"));
    }

    InvoiceSummary summary() {
        return new InvoiceSummary(id, number, seller, buyer, issuedOn, terms, dueOn, totals);
    }

    Invoice invoice(List<InvoiceLine> lines) {
        return new Invoice(number, new InvoiceDraft(id, seller, buyer, issuedOn, terms, dueOn, totals.rate(), lines));
    }

    CreditNote creditNote(Invoice corrected, List<InvoiceLine> lines) {
        return new CreditNote(number, new CreditNoteDraft(id, corrected, issuedOn, reason, lines, totals));
    }

    private static PaymentTerms terms(ResultSet row) throws SQLException {
        String word = row.getString("payment_terms");
        return word == null ? null : PaymentTerms.read(word).orElseThrow();
    }

    private static InvoiceNumber number(ResultSet row) throws SQLException {
        return new InvoiceNumber(
                row.getString("vendor_code"),
                DocumentKind.valueOf(row.getString("kind")),
                FiscalYear.parse(row.getString("fiscal_year")),
                row.getInt("number"));
    }

    private static InvoiceTotals totals(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new InvoiceTotals(
                new Money(row.getBigDecimal("goods"), currency),
                new VatRate(row.getBigDecimal("vat_percent")),
                new Money(row.getBigDecimal("vat"), currency));
    }
}
