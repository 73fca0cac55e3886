package com.khaacho.risk;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * From where on something about an order is unusual.
 *
 * @param baseTotal an order up to this total is ordinary for any retailer; above 0
 * @param ownAverageMultiple a retailer with a history may order this many times its own average before it stands out,
 *     when that is more than the base; at least 1
 * @param manyLinesAbove an order with more lines than this is unusual; at least 1
 * @param burstMultiple more than this many times the usual orders of a day are a burst; at least 1
 * @param usualPerDayAtLeast orders a day that are usual for any retailer, also for one that rarely orders; at least 1
 * @param longOverdueDays whoever owes something for more days after its due date gets no more credit; 0 to 3650
 */
public record RiskThresholds(
        Money baseTotal,
        BigDecimal ownAverageMultiple,
        int manyLinesAbove,
        BigDecimal burstMultiple,
        int usualPerDayAtLeast,
        int longOverdueDays) {

    public RiskThresholds {
        RiskSettings.require(baseTotal.isPositive(), "khaacho.risk.base-threshold must be above 0");
        RiskSettings.require(
                ownAverageMultiple.compareTo(BigDecimal.ONE) >= 0,
                "khaacho.risk.own-average-multiple must be at least 1");
        RiskSettings.require(manyLinesAbove >= 1, "khaacho.risk.many-lines-above must be at least 1");
        RiskSettings.require(
                burstMultiple.compareTo(BigDecimal.ONE) >= 0, "khaacho.risk.burst-multiple must be at least 1");
        RiskSettings.require(usualPerDayAtLeast >= 1, "khaacho.risk.usual-per-day-at-least must be at least 1");
        RiskSettings.require(
                longOverdueDays >= 0 && longOverdueDays <= 3650, "khaacho.risk.block-overdue-days must be 0 to 3650");
    }

    /**
     * The original design's base of NPR 10,000, and the burst of over three times the usual. Our own choices are 50
     * lines, three times the own average (below that, a festival week looks like fraud), and 5 orders on a day that are
     * nobody's burst: a shop that orders twice a week forgets something now and then. Thirty days after a due date two
     * reminders have gone out.
     */
    public static RiskThresholds defaults() {
        BigDecimal three = new BigDecimal("3");
        return new RiskThresholds(Money.npr(new BigDecimal("10000")), three, 50, three, 5, 30);
    }

    /** Up to this total an order is ordinary for the retailer. */
    Money ordinaryTotal(RiskFacts facts) {
        if (!facts.hasHistory()) {
            return baseTotal;
        }
        Money average = facts.averageCompletedTotal();
        BigDecimal scaled = average.amount().multiply(ownAverageMultiple);
        Money own = new Money(scaled.setScale(2, RoundingMode.HALF_UP), average.currency());
        return own.compareTo(baseTotal) > 0 ? own : baseTotal;
    }

    /** So many orders on a day are no burst, whatever is usual for the retailer. */
    int ordinaryPerDay() {
        return burstMultiple
                .multiply(BigDecimal.valueOf(usualPerDayAtLeast))
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    /** The retailer's own mean of orders a day, or the least that is usual for anybody. */
    BigDecimal usualPerDay(RiskFacts facts) {
        return facts.conduct().usualPerDay().max(BigDecimal.valueOf(usualPerDayAtLeast));
    }
}
