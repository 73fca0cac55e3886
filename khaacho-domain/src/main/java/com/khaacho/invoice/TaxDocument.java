package com.khaacho.invoice;

import com.khaacho.calendar.NepaliDate;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What an invoice and a credit note show alike. */
public sealed interface TaxDocument permits Invoice, CreditNote {

    UUID id();

    InvoiceNumber number();

    Seller seller();

    Buyer buyer();

    /** The day in Nepal. */
    LocalDate issuedOn();

    List<InvoiceLine> lines();

    InvoiceTotals totals();

    /** The day of issue in Bikram Sambat. */
    default NepaliDate issuedOnInNepal() {
        return NepaliDate.of(issuedOn());
    }
}
