package com.khaacho.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.routing.BruteForce.Value;
import com.khaacho.routing.Guarantee.Bounded;
import org.junit.jupiter.api.Test;

class VendorRouterOptimalityTest {

    private static final int SMALL_INSTANCES = 6_000;
    private static final int BOUNDED_INSTANCES = 300;

    @Test
    void no_plan_that_trying_everything_finds_is_better() {
        for (long seed = 1; seed <= SMALL_INSTANCES; seed++) {
            RoutingInstance instance = RoutingInstance.small(seed);
            RoutingPlan plan = instance.plan();
            assertTrue(plan.guarantee().isExact(), "seed " + seed);
            assertEquals(BruteForce.best(instance), value(plan), "seed " + seed);
        }
    }

    @Test
    void with_tiers_no_plan_that_trying_everything_finds_is_better_either() {
        for (long seed = 1; seed <= SMALL_INSTANCES; seed++) {
            RoutingInstance instance = RoutingInstance.tiered(seed);
            RoutingPlan plan = instance.plan();
            assertTrue(plan.guarantee().isExact(), "seed " + seed);
            assertEquals(BruteForce.best(instance), value(plan), "seed " + seed);
        }
    }

    @Test
    void twelve_vendors_with_forty_lines_are_solved_exactly_at_any_number_of_vendors_an_order() {
        for (int maxVendors = 1; maxVendors <= 5; maxVendors++) {
            for (long seed = 1; seed <= 10; seed++) {
                assertTrue(
                        RoutingInstance.ordinary(seed, 12, 40, maxVendors)
                                .plan()
                                .guarantee()
                                .isExact(),
                        "seed " + seed + ", " + maxVendors);
            }
        }
    }

    @Test
    void scarce_goods_with_minimums_and_delays_at_twelve_vendors_are_solved_exactly_too() {
        for (long seed = 1; seed <= 5; seed++) {
            RoutingPlan plan = RoutingInstance.scarce(seed, 12, 40, 5).plan();
            assertTrue(plan.guarantee().isExact(), "seed " + seed);
            assertFalse(plan.isEmpty());
        }
    }

    @Test
    void without_the_time_for_a_proof_the_best_plan_lies_within_the_stated_gap() {
        int bounded = 0;
        for (long seed = 1; seed <= BOUNDED_INSTANCES; seed++) {
            RoutingInstance instance = RoutingInstance.ordinary(seed, 20, 15, 3);
            RoutingPlan best = instance.plan();
            RoutingPlan hasty = instance.planWithin(1 + seed * 20);
            assertTrue(best.guarantee().isExact(), "seed " + seed);
            assertTrue(value(best).compareTo(value(hasty)) <= 0, "seed " + seed);
            if (hasty.guarantee() instanceof Bounded gap) {
                bounded++;
                assertWithin(gap, value(hasty), value(best), seed);
            } else {
                assertEquals(value(best), value(hasty), "seed " + seed);
            }
        }
        assertTrue(bounded > BOUNDED_INSTANCES / 10, bounded + " were bounded");
    }

    @Test
    void small_scarce_orders_keep_the_stated_gap_too() {
        for (long seed = 1; seed <= 6_000; seed++) {
            RoutingInstance instance = seed % 2 == 0 ? RoutingInstance.small(seed) : RoutingInstance.tiered(seed);
            RoutingPlan hasty = instance.planWithin(1 + seed % 40);
            if (hasty.guarantee() instanceof Bounded gap) {
                assertWithin(gap, value(hasty), BruteForce.best(instance), seed);
            } else {
                assertEquals(BruteForce.best(instance), value(hasty), "seed " + seed);
            }
        }
    }

    private static void assertWithin(Bounded gap, Value found, Value best, long seed) {
        String message = "seed " + seed + ": " + gap + ", found " + found + ", best " + best;
        assertTrue(found.shortUnits() - best.shortUnits() <= gap.unitsAtMost(), message);
        if (gap.unitsAtMost() > 0) {
            assertNull(gap.costAtMost(), message);
        } else {
            assertEquals(found.shortUnits(), best.shortUnits(), message);
            long paisa = gap.costAtMost().movePointRight(2).longValueExact();
            assertTrue(found.paisa() - best.paisa() <= paisa, message);
        }
    }

    private static Value value(RoutingPlan plan) {
        long shortUnits =
                plan.shortages().values().stream().mapToLong(Integer::longValue).sum();
        return new Value(shortUnits, plan.cost().total().movePointRight(2).longValueExact());
    }
}
