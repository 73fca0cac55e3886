package com.khaacho.bench.journey;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Latency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JourneysTest {
    private final List<Journey> journeys = new ArrayList<>(List.of(routed(0, 1000, 1500), routed(1, 1100, 3000)));

    @Test
    void the_rate_is_from_the_first_acceptance_to_the_last_notification() {
        assertEquals(1.0, new Journeys(journeys).perSecond());
        assertEquals(new Latency(500, 1900, 1900), new Journeys(journeys).latency());
        assertEquals(Map.of("ROUTED", 2L), new Journeys(journeys).statuses());
    }

    @Test
    void whole_journeys_are_a_result() {
        assertDoesNotThrow(() -> new Journeys(journeys).requireWhole("run", 2));
    }

    @Test
    void a_lost_order_is_no_result() {
        assertFails(3, "run-2 was answered 202 once and has 0 rows");
    }

    @Test
    void a_doubled_order_is_no_result() {
        journeys.add(routed(1, 1100, 2000));
        assertFails(2, "run-1 was answered 202 once and has 2 rows");
    }

    @Test
    void an_order_that_is_under_way_is_no_result() {
        journeys.set(0, new Journey("run-0", "APPROVED", 1000, 0, 1, 0, 2000));
        assertFails(2, "1 orders are still under way");
    }

    @Test
    void a_notification_that_was_not_sent_is_no_result() {
        journeys.set(0, new Journey("run-0", "ROUTED", 1000, 1, 2, 1, 2000));
        assertFails(2, "not sent");
    }

    @Test
    void a_vendor_that_was_not_told_is_no_result() {
        journeys.set(0, new Journey("run-0", "ROUTED", 1000, 2, 2, 0, 2000));
        assertFails(2, "not told to everybody");
    }

    @Test
    void orders_that_mostly_end_early_are_no_result() {
        journeys.set(0, new Journey("run-0", "REJECTED", 1000, 0, 1, 0, 2000));
        assertFails(2, "too few orders went the whole way: {REJECTED=1, ROUTED=1}");
    }

    private void assertFails(int placed, String because) {
        BenchFailure failure =
                assertThrows(BenchFailure.class, () -> new Journeys(journeys).requireWhole("run", placed));
        assertTrue(failure.getMessage().contains(because), failure.getMessage());
    }

    private static Journey routed(int number, double accepted, double lastSent) {
        return new Journey("run-" + number, "ROUTED", accepted, 1, 2, 0, lastSent);
    }
}
