package com.khaacho.invoice;

import com.khaacho.calendar.FiscalYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A credit note before it has its number; {@link CreditBalance} makes it.
 *
 * @param invoice what it corrects
 * @param lines the invoice's lines with the credited quantities
 * @param totals what goes back to the buyer
 */
public record CreditNoteDraft(
        UUID id, Invoice invoice, LocalDate issuedOn, String reason, List<InvoiceLine> lines, InvoiceTotals totals) {

    public CreditNoteDraft {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(totals, "totals");
        if (issuedOn.isBefore(invoice.issuedOn())) {
            throw new IllegalArgumentException("A credit note is not older than its invoice");
        }
        PrintedText.require("reason", reason, PrintedText.NAME);
        lines = List.copyOf(lines);
        InvoiceDraft.requireEachOnce(lines);
    }

    public FiscalYear fiscalYear() {
        return FiscalYear.of(issuedOn);
    }
}
