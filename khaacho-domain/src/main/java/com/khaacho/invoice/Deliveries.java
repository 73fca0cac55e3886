package com.khaacho.invoice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Deliveries as they are billed. */
public interface Deliveries {

    /**
     * The invoice of a delivered vendor order, with the id of the vendor order: of each line what came, at the agreed
     * price. Sees what the caller's transaction has written.
     *
     * @param deliveredOn the day in Nepal
     * @return empty when nothing came, or when the vendor has no PAN or no invoice code and so issues no invoices
     */
    Optional<InvoiceDraft> invoiceOf(UUID vendorOrderId, LocalDate deliveredOn);
}
