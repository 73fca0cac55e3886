package com.khaacho.risk;

import static com.khaacho.risk.RiskFactsFixture.newcomer;
import static com.khaacho.risk.RiskFactsFixture.regular;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskPolicyTest {

    private static final RiskSettings DEFAULTS = RiskSettings.defaults();

    private final RiskPolicy policy = new RiskPolicy(DEFAULTS);

    @Test
    void a_known_retailer_with_an_ordinary_order_is_cleared_with_score_zero() {
        RiskDecision decision =
                policy.assess(regular().average("4000").total("5000").lines(3).facts());
        assertInstanceOf(RiskDecision.Cleared.class, decision);
        assertEquals(BigDecimal.ZERO, decision.score());
        assertTrue(decision.contributions().isEmpty());
    }

    @Test
    void a_new_retailer_adds_three_tenths_and_is_cleared() {
        RiskDecision decision =
                policy.assess(newcomer().total("10000").lines(50).facts());
        assertInstanceOf(RiskDecision.Cleared.class, decision);
        assertScore("0.3", decision);
        assertEquals(List.of("NEW_RETAILER"), rules(decision));
    }

    @Test
    void a_score_of_exactly_one_half_is_held() {
        RiskDecision decision = policy.assess(newcomer().total("10000.01").facts());
        assertInstanceOf(RiskDecision.Held.class, decision);
        assertScore("0.5", decision);
        assertEquals(List.of("NEW_RETAILER", "HIGH_TOTAL"), rules(decision));
    }

    @Test
    void all_rules_together_are_declined_with_every_contribution_kept() {
        RiskDecision decision = policy.assess(newcomer()
                .total("10000.01")
                .lines(51)
                .overdue("0.01")
                .today(16, "0")
                .somewhereNew()
                .facts());
        assertInstanceOf(RiskDecision.Declined.class, decision);
        assertScore("1", decision);
        assertEquals(
                List.of("NEW_RETAILER", "HIGH_TOTAL", "MANY_LINES", "OVERDUE", "BURST", "NEW_ADDRESS"),
                rules(decision));
        assertEquals(
                List.of(
                        "The retailer has no completed order yet.",
                        "The total of NPR 10000.01 is above the usual 10000.00.",
                        "51 lines, more than 50.",
                        "NPR 0.01 is overdue.",
                        "16 orders today, usual are 5 a day.",
                        "The retailer has neither its seat nor an earlier delivery in the district."),
                decision.contributions().stream().map(RiskContribution::detail).toList());
    }

    @Test
    void a_score_just_below_the_hold_threshold_is_cleared() {
        assertInstanceOf(
                RiskDecision.Cleared.class, weighing("0.499").assess(newcomer().facts()));
    }

    @Test
    void a_score_of_exactly_eight_tenths_is_still_held() {
        assertInstanceOf(
                RiskDecision.Held.class, weighing("0.8").assess(newcomer().facts()));
    }

    @Test
    void a_score_above_eight_tenths_is_declined() {
        assertInstanceOf(
                RiskDecision.Declined.class, weighing("0.801").assess(newcomer().facts()));
    }

    @Test
    void the_threshold_grows_with_the_retailers_own_average() {
        assertScore("0", policy.assess(regular().average("20000").total("60000").facts()));
        assertScore(
                "0.2",
                policy.assess(regular().average("20000").total("60000.01").facts()));
    }

    @Test
    void a_small_average_never_lowers_the_threshold_below_the_base() {
        assertScore("0", policy.assess(regular().average("100").total("10000").facts()));
        assertScore(
                "0.2", policy.assess(regular().average("100").total("10000.01").facts()));
    }

    @Test
    void fifty_lines_are_ordinary_and_fifty_one_are_many() {
        assertScore("0", policy.assess(regular().lines(50).facts()));
        assertScore("0.1", policy.assess(regular().lines(51).facts()));
    }

    @Test
    void a_paisa_overdue_counts() {
        assertScore("0", policy.assess(regular().overdue("0.00").facts()));
        RiskDecision decision = policy.assess(regular().overdue("0.01").facts());
        assertScore("0.2", decision);
        assertEquals(List.of("OVERDUE"), rules(decision));
    }

    @Test
    void three_times_the_usual_orders_of_a_day_are_ordinary_and_one_more_is_a_burst() {
        assertScore("0", policy.assess(regular().today(30, "10").facts()));
        RiskDecision decision = policy.assess(regular().today(31, "10").facts());
        assertScore("0.2", decision);
        assertEquals(List.of("BURST"), rules(decision));
        assertScore("0", policy.assess(regular().today(31, "10.4").facts()));
    }

    @Test
    void a_retailer_that_rarely_orders_may_place_fifteen_on_a_day() {
        assertScore("0", policy.assess(regular().today(15, "0.1").facts()));
        assertScore("0.2", policy.assess(regular().today(16, "0.1").facts()));
    }

    @Test
    void as_many_as_nobody_need_compare_are_no_burst_and_one_more_is_one_for_who_rarely_orders() {
        int ordinary = policy.ordinaryPerDay();
        assertEquals(15, ordinary);
        assertScore("0", policy.assess(regular().today(ordinary, "0").facts()));
        assertScore("0.2", policy.assess(regular().today(ordinary + 1, "0").facts()));
    }

    @Test
    void a_district_that_is_new_for_the_retailer_counts() {
        RiskDecision decision = policy.assess(regular().somewhereNew().facts());
        assertScore("0.1", decision);
        assertEquals(List.of("NEW_ADDRESS"), rules(decision));
    }

    @Test
    void an_address_or_phone_that_is_new_for_the_retailer_counts_once_even_in_a_new_district() {
        RiskDecision decision = policy.assess(regular().toAnotherDoor().facts());
        assertScore("0.1", decision);
        assertEquals(List.of("NEW_ADDRESS"), rules(decision));
        assertScore(
                "0.1", policy.assess(regular().toAnotherDoor().somewhereNew().facts()));
    }

    @Test
    void a_rule_that_weighs_nothing_is_off() {
        RiskDecision decision = weighing("0").assess(newcomer().facts());
        assertScore("0", decision);
        assertTrue(decision.contributions().isEmpty());
    }

    @Test
    void settings_that_hold_above_the_rejection_are_refused() {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> new RiskSettings(
                        DEFAULTS.thresholds(),
                        DEFAULTS.weights(),
                        new BigDecimal("0.9"),
                        new BigDecimal("0.8"),
                        false));
        assertTrue(refused.getMessage().contains("risk.hold-from"));
    }

    @ParameterizedTest
    @EnumSource
    void a_weight_out_of_range_or_missing_is_refused_with_its_key(RiskRule rule) {
        for (String weight : List.of("-0.1", "1.001")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> settings(rule, new BigDecimal(weight)));
            String key = "khaacho.risk."
                    + rule.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-weight";
            assertTrue(refused.getMessage().startsWith(key), refused.getMessage());
        }
        Map<RiskRule, BigDecimal> weights = new EnumMap<>(DEFAULTS.weights());
        weights.remove(rule);
        assertThrows(IllegalArgumentException.class, () -> settings(weights));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.99", "0", "-3"})
    void a_multiple_below_one_is_refused(String multiple) {
        RiskThresholds usual = RiskThresholds.defaults();
        BigDecimal bad = new BigDecimal(multiple);
        assertThrows(
                IllegalArgumentException.class,
                () -> new RiskThresholds(usual.baseTotal(), bad, 50, usual.burstMultiple(), 5, 30));
        assertThrows(
                IllegalArgumentException.class,
                () -> new RiskThresholds(usual.baseTotal(), usual.ownAverageMultiple(), 50, bad, 5, 30));
    }

    private static RiskPolicy weighing(String newRetailer) {
        return new RiskPolicy(settings(RiskRule.NEW_RETAILER, new BigDecimal(newRetailer)));
    }

    private static RiskSettings settings(RiskRule rule, BigDecimal weight) {
        Map<RiskRule, BigDecimal> weights = new EnumMap<>(DEFAULTS.weights());
        weights.put(rule, weight);
        return settings(weights);
    }

    private static RiskSettings settings(Map<RiskRule, BigDecimal> weights) {
        return new RiskSettings(DEFAULTS.thresholds(), weights, DEFAULTS.holdFrom(), DEFAULTS.rejectAbove(), false);
    }

    private static List<String> rules(RiskDecision decision) {
        return decision.contributions().stream().map(RiskContribution::rule).toList();
    }

    private static void assertScore(String expected, RiskDecision decision) {
        assertEquals(0, new BigDecimal(expected).compareTo(decision.score()), () -> "score " + decision.score());
    }
}
