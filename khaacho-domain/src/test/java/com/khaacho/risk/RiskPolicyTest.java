package com.khaacho.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RiskPolicyTest {

    private static final RiskSettings DEFAULTS = RiskSettings.defaults();

    private final RiskPolicy policy = new RiskPolicy(DEFAULTS);

    @Test
    void a_known_retailer_with_an_ordinary_order_is_cleared_with_score_zero() {
        RiskDecision decision = policy.assess(known("4000", "5000", 3));
        assertInstanceOf(RiskDecision.Cleared.class, decision);
        assertEquals(BigDecimal.ZERO, decision.score());
        assertTrue(decision.contributions().isEmpty());
    }

    @Test
    void a_new_retailer_adds_three_tenths_and_is_cleared() {
        RiskDecision decision = policy.assess(unknown("10000", 50));
        assertInstanceOf(RiskDecision.Cleared.class, decision);
        assertScore("0.3", decision);
        assertEquals(List.of("NEW_RETAILER"), rules(decision));
    }

    @Test
    void a_score_of_exactly_one_half_is_held() {
        RiskDecision decision = policy.assess(unknown("10000.01", 50));
        assertInstanceOf(RiskDecision.Held.class, decision);
        assertScore("0.5", decision);
        assertEquals(List.of("NEW_RETAILER", "HIGH_TOTAL"), rules(decision));
    }

    @Test
    void all_three_rules_together_are_held_with_every_contribution_kept() {
        RiskDecision decision = policy.assess(unknown("10000.01", 51));
        assertInstanceOf(RiskDecision.Held.class, decision);
        assertScore("0.6", decision);
        assertEquals(List.of("NEW_RETAILER", "HIGH_TOTAL", "MANY_LINES"), rules(decision));
    }

    @Test
    void a_score_just_below_the_hold_threshold_is_cleared() {
        assertInstanceOf(RiskDecision.Cleared.class, withWeight("0.499").assess(unknown("1", 1)));
    }

    @Test
    void a_score_of_exactly_eight_tenths_is_still_held() {
        assertInstanceOf(RiskDecision.Held.class, withWeight("0.8").assess(unknown("1", 1)));
    }

    @Test
    void a_score_above_eight_tenths_is_declined() {
        assertInstanceOf(RiskDecision.Declined.class, withWeight("0.801").assess(unknown("1", 1)));
    }

    @Test
    void a_score_never_passes_one() {
        RiskDecision decision = withWeight("1").assess(unknown("10000.01", 51));
        assertInstanceOf(RiskDecision.Declined.class, decision);
        assertScore("1", decision);
    }

    @Test
    void the_threshold_grows_with_the_retailers_own_average() {
        assertScore("0", policy.assess(known("20000", "60000", 1)));
        assertScore("0.2", policy.assess(known("20000", "60000.01", 1)));
    }

    @Test
    void a_small_average_never_lowers_the_threshold_below_the_base() {
        assertScore("0", policy.assess(known("100", "10000", 1)));
        assertScore("0.2", policy.assess(known("100", "10000.01", 1)));
    }

    @Test
    void fifty_lines_are_ordinary_and_fifty_one_are_many() {
        assertScore("0", policy.assess(known("100", "100", 50)));
        assertScore("0.1", policy.assess(known("100", "100", 51)));
    }

    @Test
    void settings_that_hold_above_the_rejection_are_refused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> settings("0.3", new BigDecimal("0.9"), new BigDecimal("0.8")));
        assertTrue(refused.getMessage().contains("risk.hold-from"));
    }

    private static RiskPolicy withWeight(String newRetailerWeight) {
        return new RiskPolicy(settings(newRetailerWeight, DEFAULTS.holdFrom(), DEFAULTS.rejectAbove()));
    }

    private static RiskSettings settings(String newRetailerWeight, BigDecimal holdFrom, BigDecimal rejectAbove) {
        return new RiskSettings(
                DEFAULTS.baseThreshold(),
                DEFAULTS.ownAverageMultiple(),
                DEFAULTS.manyLinesAbove(),
                new BigDecimal(newRetailerWeight),
                DEFAULTS.highTotalWeight(),
                DEFAULTS.manyLinesWeight(),
                holdFrom,
                rejectAbove);
    }

    private static RiskFacts known(String average, String total, int lines) {
        return new RiskFacts(7, npr(average), npr(total), lines);
    }

    private static RiskFacts unknown(String total, int lines) {
        return new RiskFacts(0, null, npr(total), lines);
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
    }

    private static List<String> rules(RiskDecision decision) {
        return decision.contributions().stream().map(RiskContribution::rule).toList();
    }

    private static void assertScore(String expected, RiskDecision decision) {
        assertEquals(0, new BigDecimal(expected).compareTo(decision.score()), () -> "score " + decision.score());
    }
}
