package com.khaacho.invoice;

import com.khaacho.shared.PaymentTerms;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice without its lines.
 *
 * @param id that of the vendor order which it bills
 * @param issuedOn the day in Nepal
 * @param terms until when it is to be paid, or null on an invoice of before orders named any
 * @param dueOn the last day on which it is paid in time, or null like the terms
 */
public record InvoiceSummary(
        UUID id,
        InvoiceNumber number,
        Seller seller,
        Buyer buyer,
        LocalDate issuedOn,
        PaymentTerms terms,
        LocalDate dueOn,
        InvoiceTotals totals) {

    public static InvoiceSummary of(Invoice invoice) {
        return new InvoiceSummary(
                invoice.id(),
                invoice.number(),
                invoice.seller(),
                invoice.buyer(),
                invoice.issuedOn(),
                invoice.content().terms(),
                invoice.content().dueOn(),
                invoice.totals());
    }
}
