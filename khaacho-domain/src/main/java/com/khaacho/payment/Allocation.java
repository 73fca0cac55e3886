package com.khaacho.payment;

import com.khaacho.shared.Money;
import java.util.UUID;

/**
 * A part of a payment, and the bill that its payer named for it.
 *
 * @param billId the vendor order that is billed, which is the id of its invoice
 * @param amount above 0
 */
public record Allocation(UUID billId, Money amount) {

    public Allocation {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("An allocation is above 0, not " + amount.amount());
        }
    }
}
