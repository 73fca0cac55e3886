package com.khaacho.risk;

import com.khaacho.shared.Money;
import java.math.BigDecimal;

/**
 * How a retailer behaves around one order.
 *
 * @param overdue what was billed longer ago than the account's terms and is not paid, 0 or more
 * @param longOverdue what of it is overdue for so many days that the retailer gets no more credit, 0 or more
 * @param ordersToday its orders of the calendar day in Nepal so far, this one among them, at least 1
 * @param usualPerDay its mean of orders a day over the {@link RetailerConducts#USUAL_DAYS} days before; 0 also where nobody
 *     asked, for so few orders are nobody's burst
 * @param districtIsKnown whether the order goes to the retailer's own district, or to one where it had an order within
 *     {@link RetailerConducts#KNOWN_DAYS} days that was approved
 * @param destinationIsKnown whether such orders of it named the address and the phone that this one names, or the phone is
 *     the retailer's own; what an order does not name is known
 */
public record RetailerConduct(
        Money overdue,
        Money longOverdue,
        int ordersToday,
        BigDecimal usualPerDay,
        boolean districtIsKnown,
        boolean destinationIsKnown) {

    public RetailerConduct {
        if (ordersToday < 1 || usualPerDay.signum() < 0) {
            throw new IllegalArgumentException("The order itself counts, and no mean is negative");
        }
    }
}
