package com.khaacho.invoice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An invoice without its lines.
 *
 * @param id that of the vendor order which it bills
 * @param issuedOn the day in Nepal
 */
public record InvoiceSummary(
        UUID id, InvoiceNumber number, Seller seller, Buyer buyer, LocalDate issuedOn, InvoiceTotals totals) {

    public static InvoiceSummary of(Invoice invoice) {
        return new InvoiceSummary(
                invoice.id(),
                invoice.number(),
                invoice.seller(),
                invoice.buyer(),
                invoice.issuedOn(),
                invoice.totals());
    }
}
