package com.khaacho.invoice;

import com.khaacho.identity.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Invoices as their seller, their buyer and who runs the platform see them; to others they are absent. */
public interface InvoiceViews {

    Optional<Invoice> invoice(UUID id, Caller reader);

    Optional<CreditNote> creditNote(UUID id, Caller reader);

    /** The credit notes of an invoice that the reader has seen, oldest first. */
    List<CreditNote> creditNotesOf(Invoice invoice);

    /**
     * The newest delivery first.
     *
     * @param before the last invoice of the page before, or null for the first page
     * @param limit at most so many, 1 or more
     */
    List<InvoiceSummary> list(UUID before, int limit, Caller reader);
}
