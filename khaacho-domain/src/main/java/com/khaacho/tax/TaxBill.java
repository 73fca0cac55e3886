package com.khaacho.tax;

import com.khaacho.invoice.InvoiceNumber;
import com.khaacho.invoice.InvoiceTotals;
import com.khaacho.invoice.PanNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What the tax office is told of an invoice or credit note, as it was issued.
 *
 * @param buyerPan null when it is not known
 * @param issuedOn the day in Nepal
 * @param issuedAt the moment it was written down
 * @param correction null for an invoice
 */
public record TaxBill(
        UUID id,
        InvoiceNumber number,
        PanNumber sellerPan,
        PanNumber buyerPan,
        String buyerName,
        LocalDate issuedOn,
        Instant issuedAt,
        InvoiceTotals totals,
        Correction correction) {

    /**
     * What a credit note takes back.
     *
     * @param invoicedOn the day in Nepal on which the invoice was issued
     */
    public record Correction(UUID invoiceId, InvoiceNumber invoice, LocalDate invoicedOn, String reason) {}
}
