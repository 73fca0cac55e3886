package com.khaacho.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Applies the risk rules: each adds its weight or nothing, and the sum decides. Pure: the same facts, the same decision. */
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

    /** Whether an order beyond the credit limit waits for an operator; else it is refused. */
    public boolean holdsOverLimit() {
        return settings.holdsOverLimit();
    }

    /** So many orders on a day are no burst, whatever is usual for the retailer. */
    public int ordinaryPerDay() {
        return settings.thresholds().ordinaryPerDay();
    }

    /** Whoever owes something for more days after its due date gets no more credit. */
    public int longOverdueDays() {
        return settings.thresholds().longOverdueDays();
    }

    private List<RiskContribution> contributions(RiskFacts facts) {
        List<RiskContribution> found = new ArrayList<>(2);
        for (RiskRule rule : RiskRule.values()) {
            BigDecimal weight = settings.weights().get(rule);
            String reason = weight.signum() == 0 ? null : rule.reason(facts, settings.thresholds());
            if (reason != null) {
                found.add(new RiskContribution(rule.name(), weight, reason));
            }
        }
        return found;
    }

    private static BigDecimal score(List<RiskContribution> contributions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (RiskContribution contribution : contributions) {
            sum = sum.add(contribution.weight());
        }
        return sum.min(BigDecimal.ONE);
    }
}
