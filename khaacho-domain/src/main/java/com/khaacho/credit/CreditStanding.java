package com.khaacho.credit;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * Where a retailer stands: its credit and its history.
 *
 * @param open whether the account may take new orders
 * @param limit the most it may owe, in NPR
 * @param exposure reserved + receivable, in NPR
 * @param completedOrders orders that were delivered
 * @param completedTotal what they were worth together, in NPR
 */
public record CreditStanding(
        UUID retailerId,
        boolean open,
        BigDecimal limit,
        BigDecimal exposure,
        int completedOrders,
        BigDecimal completedTotal) {

    /** What may still be reserved, in NPR; below 0 while an operator's word lets the account carry more. */
    public BigDecimal available() {
        return limit.subtract(exposure);
    }

    /** The mean of the completed orders, or null when there is none. */
    public Money averageCompletedTotal() {
        return completedOrders == 0
                ? null
                : Money.npr(completedTotal.divide(BigDecimal.valueOf(completedOrders), 2, RoundingMode.HALF_UP));
    }
}
