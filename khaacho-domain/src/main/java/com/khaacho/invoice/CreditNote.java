package com.khaacho.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An issued credit note: what its vendor takes back of one invoice. It never changes. */
public record CreditNote(InvoiceNumber number, CreditNoteDraft content) implements TaxDocument {

    public CreditNote {
        if (number.kind() != DocumentKind.CREDIT_NOTE || !number.fiscalYear().equals(content.fiscalYear())) {
            throw new IllegalArgumentException(number + " is not a number for a credit note of " + content.issuedOn());
        }
    }

    /** What it corrects. */
    public Invoice invoice() {
        return content.invoice();
    }

    public String reason() {
        return content.reason();
    }

    @Override
    public UUID id() {
        return content.id();
    }

    @Override
    public Seller seller() {
        return content.invoice().seller();
    }

    @Override
    public Buyer buyer() {
        return content.invoice().buyer();
    }

    @Override
    public LocalDate issuedOn() {
        return content.issuedOn();
    }

    @Override
    public List<InvoiceLine> lines() {
        return content.lines();
    }

    @Override
    public InvoiceTotals totals() {
        return content.totals();
    }
}
