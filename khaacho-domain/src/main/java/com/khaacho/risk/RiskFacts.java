package com.khaacho.risk;

import com.khaacho.shared.Money;

/**
 * What the rules look at.
 *
 * @param completedOrders orders of this retailer that were delivered, 0 or more
 * @param averageCompletedTotal mean total of those orders, or null when there is none
 * @param orderTotal the estimated total of the order to assess
 * @param lineCount its lines
 * @param conduct how its retailer behaves otherwise
 */
public record RiskFacts(
        int completedOrders, Money averageCompletedTotal, Money orderTotal, int lineCount, RetailerConduct conduct) {

    public RiskFacts {
        if (completedOrders < 0 || lineCount < 0) {
            throw new IllegalArgumentException("Neither completed orders nor lines can be negative");
        }
    }

    boolean hasHistory() {
        return completedOrders > 0 && averageCompletedTotal != null;
    }
}
