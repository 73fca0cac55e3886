package com.khaacho.risk;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** The risk rules: each adds its weight or nothing, and the sum decides. Pure: the same facts give the same decision. */
public final class RiskPolicy {

    private final RiskSettings settings;

    public RiskPolicy(RiskSettings settings) {
        this.settings = settings;
    }

    public RiskDecision assess(RiskFacts facts) {
        List<RiskContribution> contributions = contributions(facts);
        BigDecimal score = score(contributions);
        if (score.compareTo(settings.rejectAbove()) > 0) {
            return new RiskDecision.Declined(score, contributions);
        } else if (score.compareTo(settings.holdFrom()) >= 0) {
            return new RiskDecision.Held(score, contributions);
        }
        return new RiskDecision.Cleared(score, contributions);
    }

    /** Up to this total an order is ordinary for the retailer. */
    public Money threshold(RiskFacts facts) {
        if (!facts.hasHistory()) {
            return settings.baseThreshold();
        }
        Money average = facts.averageCompletedTotal();
        BigDecimal scaled = average.amount().multiply(settings.ownAverageMultiple());
        Money own = new Money(scaled.setScale(2, RoundingMode.HALF_UP), average.currency());
        return own.compareTo(settings.baseThreshold()) > 0 ? own : settings.baseThreshold();
    }

    private List<RiskContribution> contributions(RiskFacts facts) {
        List<RiskContribution> found = new ArrayList<>(3);
        if (facts.completedOrders() == 0) {
            found.add(new RiskContribution(
                    "NEW_RETAILER", settings.newRetailerWeight(), "The retailer has no completed order yet."));
        }
        Money threshold = threshold(facts);
        if (facts.orderTotal().compareTo(threshold) > 0) {
            found.add(new RiskContribution("HIGH_TOTAL", settings.highTotalWeight(), aboveThreshold(facts, threshold)));
        }
        if (facts.lineCount() > settings.manyLinesAbove()) {
            String detail = facts.lineCount() + " lines, more than " + settings.manyLinesAbove() + ".";
            found.add(new RiskContribution("MANY_LINES", settings.manyLinesWeight(), detail));
        }
        return found;
    }

    private static String aboveThreshold(RiskFacts facts, Money threshold) {
        Money total = facts.orderTotal();
        return "The total of " + total.currency() + " " + total.amount().toPlainString() + " is above the usual "
                + threshold.amount().toPlainString() + ".";
    }

    private static BigDecimal score(List<RiskContribution> contributions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (RiskContribution contribution : contributions) {
            sum = sum.add(contribution.weight());
        }
        return sum.min(BigDecimal.ONE);
    }
}
