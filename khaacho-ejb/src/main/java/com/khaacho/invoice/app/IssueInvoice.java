package com.khaacho.invoice.app;

import com.khaacho.invoice.Deliveries;
import com.khaacho.invoice.Invoices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Issues the invoice of a delivery, in the transaction of the delivery: there is no invoice without its posting, and no
 * number is lost when the delivery fails. A delivery that is told again finds the invoice that is there.
 */
@ApplicationScoped
public class IssueInvoice {

    private final Deliveries deliveries;
    private final Invoices invoices;

    @Inject
    public IssueInvoice(Deliveries deliveries, Invoices invoices) {
        this.deliveries = deliveries;
        this.invoices = invoices;
    }

    /** For the container's proxy only. */
    protected IssueInvoice() {
        this(null, null);
    }

    /**
     * Holds the vendor's series until the transaction ends, so it is the last that a delivery does.
     *
     * @param deliveredOn the day in Nepal
     */
    public void ofDelivery(UUID vendorOrderId, LocalDate deliveredOn) {
        deliveries.invoiceOf(vendorOrderId, deliveredOn).ifPresent(invoices::issue);
    }
}
