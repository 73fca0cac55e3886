package com.khaacho.order;

import com.khaacho.shared.Money;
import com.khaacho.shared.PaymentTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An order as a line of a list.
 *
 * @param district where to deliver, or null for the retailer's own
 * @param total goods without VAT; null before risk assessment, and for vendors, who see their own part's total only
 */
public record OrderSummary(
        StatusView status,
        UUID retailerId,
        OrderSource source,
        OrderPriority priority,
        String customerRef,
        String district,
        LocalDate deliveryDate,
        PaymentTerms paymentTerms,
        Money total,
        Instant acceptedAt) {}
