package com.khaacho.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RiskPolicyPropertyTest {

    private final RiskPolicy policy = new RiskPolicy(RiskSettings.defaults());

    @Property
    void the_score_is_the_sum_of_what_is_shown_and_decides_alone(
            @ForAll @IntRange(max = 3) int completed,
            @ForAll @IntRange(max = 50_000) int total,
            @ForAll @IntRange(min = 1, max = 100) int lines,
            @ForAll @IntRange(max = 1) int overdue,
            @ForAll @IntRange(min = 1, max = 40) int today,
            @ForAll boolean known) {
        RiskDecision decision = policy.assess(facts(completed, total, lines, overdue, today, known));
        BigDecimal sum = decision.contributions().stream()
                .map(RiskContribution::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(sum.min(BigDecimal.ONE), decision.score());
        boolean declined = decision.score().compareTo(new BigDecimal("0.8")) > 0;
        boolean held = !declined && decision.score().compareTo(new BigDecimal("0.5")) >= 0;
        assertEquals(declined, decision instanceof RiskDecision.Declined);
        assertEquals(held, decision instanceof RiskDecision.Held);
    }

    @Property
    void whatever_gets_worse_never_lowers_the_score(
            @ForAll @IntRange(max = 3) int completed,
            @ForAll @IntRange(max = 50_000) int total,
            @ForAll @IntRange(min = 1, max = 100) int lines,
            @ForAll @IntRange(max = 1) int overdue,
            @ForAll @IntRange(min = 1, max = 40) int today,
            @ForAll @IntRange(max = 5_000) int more) {
        BigDecimal before = policy.assess(facts(completed, total, lines, overdue, today, true))
                .score();
        List<RiskFacts> worse = List.of(
                facts(completed, total + more, lines, overdue, today, true),
                facts(completed, total, lines + more, overdue, today, true),
                facts(completed, total, lines, overdue + more, today, true),
                facts(completed, total, lines, overdue, today + more, true),
                facts(completed, total, lines, overdue, today, false));
        for (RiskFacts each : worse) {
            assertTrue(policy.assess(each).score().compareTo(before) >= 0, each.toString());
        }
    }

    @Property
    void an_opinion_moves_the_score_by_a_fifth_at_most_and_never_clears_a_refusal(
            @ForAll @IntRange(max = 3) int completed,
            @ForAll @IntRange(max = 50_000) int total,
            @ForAll @IntRange(min = 1, max = 100) int lines,
            @ForAll @IntRange(max = 1) int overdue,
            @ForAll @IntRange(min = 1, max = 40) int today,
            @ForAll @IntRange(min = -1_000, max = 1_000) int hundredths) {
        RiskFacts facts = facts(completed, total, lines, overdue, today, false);
        RiskDecision byRules = policy.assess(facts);
        RiskDecision moved = policy.assess(facts, says(hundredths));
        BigDecimal move = moved.score().subtract(byRules.score()).abs();
        assertTrue(move.compareTo(new BigDecimal("0.2")) <= 0, byRules + " became " + moved);
        assertTrue(moved.score().signum() >= 0 && moved.score().compareTo(BigDecimal.ONE) <= 0, moved.toString());
        if (byRules instanceof RiskDecision.Declined) {
            assertEquals(byRules, moved);
        } else {
            assertTrue(moved.contributions().containsAll(byRules.contributions()), moved.toString());
            assertEquals(
                    byRules.contributions().size() + 1, moved.contributions().size());
        }
    }

    @Property
    void who_is_not_asked_could_not_have_changed_anything(
            @ForAll @IntRange(max = 3) int completed,
            @ForAll @IntRange(max = 50_000) int total,
            @ForAll @IntRange(min = 1, max = 100) int lines,
            @ForAll @IntRange(max = 1) int overdue,
            @ForAll @IntRange(min = 1, max = 40) int today,
            @ForAll @IntRange(min = -20, max = 20) int hundredths) {
        RiskFacts facts = facts(completed, total, lines, overdue, today, true);
        if (policy.question(facts).isEmpty()) {
            assertEquals(
                    policy.assess(facts).getClass(),
                    policy.assess(facts, says(hundredths)).getClass());
        }
    }

    private static Optional<RiskOpinion> says(int hundredths) {
        return Optional.of(new RiskOpinion(BigDecimal.valueOf(hundredths, 2), "Because.", "a model"));
    }

    private static RiskFacts facts(int completed, int total, int lines, int overdue, int today, boolean known) {
        RetailerConduct conduct =
                new RetailerConduct(npr(overdue), Money.zero(Money.NPR), today, new BigDecimal("7"), known, true);
        return new RiskFacts(completed, completed == 0 ? null : npr(4_000), npr(total), lines, conduct);
    }

    private static Money npr(int amount) {
        return Money.npr(BigDecimal.valueOf(amount));
    }
}
