package com.khaacho.approval;

import com.khaacho.shared.Money;
import java.util.UUID;

/**
 * A user of a retailer, as far as orders have to be approved.
 *
 * @param orderLimit the most that one order of this user may come to, with VAT, without approval; null for any sum
 * @param mayApprove whether this user approves orders of the others and sets their limits
 */
public record Buyer(String username, UUID retailerId, Money orderLimit, boolean mayApprove) {

    /** Whether an order of this sum, with VAT, is within what the user may decide alone. */
    public boolean carries(Money total) {
        return orderLimit == null || total.amount().compareTo(orderLimit.amount()) <= 0;
    }
}
