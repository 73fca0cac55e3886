package com.khaacho.bench.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.routing.RoutingCosts;
import com.khaacho.routing.RoutingSettings;
import com.khaacho.routing.VendorRouter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingBenchTest {

    private static final OrderSize USUAL = new OrderSize(5, 3);
    private static final OrderSize LARGE = new OrderSize(60, 30);

    @Test
    void the_same_seed_makes_the_same_order() {
        assertEquals(SampleOrder.of(USUAL, 7), SampleOrder.of(USUAL, 7));
        assertNotEquals(SampleOrder.of(USUAL, 7), SampleOrder.of(USUAL, 8));
    }

    @Test
    void usual_orders_are_counted_as_exact() {
        SizeResult result = new RoutingBench(new VendorRouter(RoutingSettings.defaults()), 5, 0).measure(USUAL);
        assertEquals(5, result.exact());
        assertEquals(0, result.greatestGapPercent());
        String text = new RoutingReport(List.of(result), 3, false).text();
        assertTrue(text.contains("| 5 x 3 ") && text.contains(" 5/5 |") && text.contains("quiet machine: no"), text);
    }

    @Test
    void a_search_without_time_for_a_proof_shows_its_gap() {
        VendorRouter hasty = new VendorRouter(new RoutingSettings(RoutingCosts.defaults(), 3, 1));
        SizeResult result = new RoutingBench(hasty, 5, 0).measure(LARGE);
        assertEquals(0, result.exact());
        assertTrue(result.greatestGapPercent() > 0 || result.greatestGapUnits() > 0, result::toString);
    }
}
