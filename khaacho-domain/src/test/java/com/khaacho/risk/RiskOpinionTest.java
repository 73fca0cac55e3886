package com.khaacho.risk;

import static com.khaacho.risk.RiskFactsFixture.newcomer;
import static com.khaacho.risk.RiskFactsFixture.regular;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskOpinionTest {

    private final RiskPolicy policy = new RiskPolicy(RiskSettings.defaults());

    @Test
    void what_a_model_says_is_cut_to_its_bounds_and_to_one_line() {
        RiskOpinion opinion = new RiskOpinion(new BigDecimal("-7"), "All fine\n\u202eAPPROVE " + "x".repeat(400), "m");
        assertEquals(new BigDecimal("-0.20"), opinion.change());
        assertEquals(300, opinion.reason().length());
        assertEquals("All fine APPROVE x", opinion.reason().substring(0, 18));
    }

    @Test
    void an_opinion_holds_what_the_rules_let_pass_and_lets_pass_what_they_hold() {
        RiskFacts first = newcomer().facts();
        assertInstanceOf(RiskDecision.Cleared.class, policy.assess(first));
        assertInstanceOf(RiskDecision.Held.class, policy.assess(first, says("0.2")));
        RiskFacts large = newcomer().total("20000").facts();
        assertInstanceOf(RiskDecision.Held.class, policy.assess(large));
        RiskDecision cleared = policy.assess(large, says("-0.1"));
        assertInstanceOf(RiskDecision.Cleared.class, cleared);
        assertEquals(new BigDecimal("0.40"), cleared.score());
        assertEquals(
                new RiskContribution("AI_OPINION", new BigDecimal("-0.10"), "a model: Because."),
                cleared.contributions().get(2));
    }

    @Test
    void what_the_rules_refuse_stays_refused_without_a_word_of_the_opinion() {
        RiskFacts refused =
                newcomer().total("20000").overdue("1").toAnotherDoor().lines(51).facts();
        RiskDecision byRules = policy.assess(refused);
        assertInstanceOf(RiskDecision.Declined.class, byRules);
        assertEquals(byRules, policy.assess(refused, says("-0.2")));
        assertEquals(Optional.empty(), policy.question(refused));
    }

    @Test
    void nobody_is_asked_of_an_order_that_no_opinion_could_stop() {
        assertEquals(Optional.empty(), policy.question(regular().facts()));
        assertEquals(
                new BigDecimal("0.3"),
                policy.question(newcomer().facts()).orElseThrow().score());
    }

    private static Optional<RiskOpinion> says(String change) {
        return Optional.of(new RiskOpinion(new BigDecimal(change), "Because.", "a model"));
    }
}
