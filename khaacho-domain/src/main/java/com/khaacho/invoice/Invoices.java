package com.khaacho.invoice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The invoices and credit notes as stored, append-only. {@link #issue} and {@link #credit} belong into a transaction of
 * the caller: it holds the vendor's series until its end, and a rollback gives the number back.
 */
public interface Invoices {

    /**
     * Numbers and writes an invoice; one with this id that is already there is answered as it is.
     *
     * @throws InvoiceException when another vendor's numbers begin with the seller's code
     */
    Invoice issue(InvoiceDraft draft);

    /**
     * Numbers and writes a credit note; one with this id that is already there is answered as it is.
     *
     * @throws InvoiceException when there is no such invoice, or it cannot be credited so
     */
    CreditNote credit(CreditRequest request);

    Optional<Invoice> find(UUID invoiceId);

    /** All credit notes of an invoice, oldest first. */
    List<CreditNote> creditNotesOf(Invoice invoice);
}
