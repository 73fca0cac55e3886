package com.khaacho.invoice;

import com.khaacho.shared.PaymentTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An issued invoice. It never changes: what was wrong or came back is corrected by a {@link CreditNote}. */
public record Invoice(InvoiceNumber number, InvoiceDraft content) implements TaxDocument {

    public Invoice {
        if (number.kind() != DocumentKind.INVOICE || !number.fiscalYear().equals(content.fiscalYear())) {
            throw new IllegalArgumentException(number + " is not a number for an invoice of " + content.issuedOn());
        }
    }

    @Override
    public UUID id() {
        return content.id();
    }

    @Override
    public Seller seller() {
        return content.seller();
    }

    @Override
    public Buyer buyer() {
        return content.buyer();
    }

    @Override
    public LocalDate issuedOn() {
        return content.issuedOn();
    }

    /** Until when it is to be paid; empty on one of before orders named any terms. */
    public Optional<PaymentTerms> terms() {
        return Optional.ofNullable(content.terms());
    }

    /** The last day in Nepal on which it is paid in time; there whenever the terms are. */
    public Optional<LocalDate> dueOn() {
        return Optional.ofNullable(content.dueOn());
    }

    @Override
    public List<InvoiceLine> lines() {
        return content.lines();
    }

    @Override
    public InvoiceTotals totals() {
        return InvoiceTotals.of(content.lines(), content.rate());
    }
}
