package com.khaacho.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies the risk rules: each adds its weight or nothing, and the sum decides. A second opinion may move the sum a little.
 * Pure: the same facts and the same opinion, the same decision.
 */
public final class RiskPolicy {

    private final RiskSettings settings;

    public RiskPolicy(RiskSettings settings) {
        this.settings = settings;
    }

    /** By the rules alone. */
    public RiskDecision assess(RiskFacts facts) {
        return decided(contributions(facts));
    }

    /**
     * By the rules, and by an opinion where the rules do not refuse: what they refuse stays refused, without the opinion.
     *
     * @param opinion none is as if nobody had been asked
     */
    public RiskDecision assess(RiskFacts facts, Optional<RiskOpinion> opinion) {
        List<RiskContribution> contributions = contributions(facts);
        RiskDecision byRules = decided(contributions);
        if (opinion.isEmpty() || byRules instanceof RiskDecision.Declined) {
            return byRules;
        }
        contributions.add(opinion.get().contribution());
        return decided(contributions);
    }

    /** What to ask of an order where an opinion could change what becomes of it; nothing where it could not. */
    public Optional<RiskQuestion> question(RiskFacts facts) {
        List<RiskContribution> rules = contributions(facts);
        BigDecimal score = score(rules);
        Class<?> decision = decided(score, rules).getClass();
        boolean mayChange = decision != RiskDecision.Declined.class
                && (decision != decided(score.add(RiskOpinion.MOST), rules).getClass()
                        || decision
                                != decided(score.subtract(RiskOpinion.MOST), rules)
                                        .getClass());
        return mayChange ? Optional.of(new RiskQuestion(facts, rules, score)) : Optional.empty();
    }

    private RiskDecision decided(List<RiskContribution> contributions) {
        return decided(score(contributions), contributions);
    }

    private RiskDecision decided(BigDecimal score, List<RiskContribution> contributions) {
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
        return sum.max(BigDecimal.ZERO).min(BigDecimal.ONE);
    }
}
