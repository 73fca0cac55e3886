package com.khaacho.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementsTest {

    private static final OrderId ORDER = new OrderId(new UUID(1, 1));

    @Test
    void only_vendors_that_declined_are_not_asked_again() {
        Placements placements = new Placements(List.of(
                part(1, VendorOrderStatus.DECLINED, 1),
                part(2, VendorOrderStatus.ACCEPTED, 1),
                part(3, VendorOrderStatus.CANCELLED, 2)));
        assertEquals(Set.of(new UUID(2, 1)), placements.decliners());
        assertEquals(2, placements.routings());
    }

    @Test
    void what_was_declined_or_cancelled_is_not_part_of_the_total() {
        Placements placements = new Placements(List.of(
                part(1, VendorOrderStatus.DECLINED, 1),
                part(2, VendorOrderStatus.PLACED, 1),
                part(3, VendorOrderStatus.DELIVERED, 1),
                part(4, VendorOrderStatus.CANCELLED, 1)));
        assertEquals(new BigDecimal("60.00"), placements.standingTotal());
    }

    @Test
    void what_is_delivered_is_billed_and_what_is_not_is_open() {
        Placements placements = new Placements(List.of(
                part(1, VendorOrderStatus.PLACED, 1),
                part(2, VendorOrderStatus.DISPATCHED, 1),
                part(3, VendorOrderStatus.DELIVERED, 1),
                part(4, VendorOrderStatus.DECLINED, 1)));
        assertEquals(new BigDecimal("67.80"), placements.openBills());
    }

    @Test
    void an_order_is_accepted_when_nobody_who_stands_has_still_to_answer() {
        Placements placements =
                new Placements(List.of(part(1, VendorOrderStatus.PLACED, 1), part(2, VendorOrderStatus.DISPATCHED, 1)));
        assertFalse(placements.areAccepted());
        assertTrue(placements.with(part(1, VendorOrderStatus.ACCEPTED, 1)).areAccepted());
        assertTrue(placements.with(part(1, VendorOrderStatus.DECLINED, 1)).areAccepted());
        assertFalse(new Placements(List.of(part(1, VendorOrderStatus.DECLINED, 1))).areAccepted(), "nobody stands");
        assertFalse(Placements.none().areAccepted());
    }

    @Test
    void an_order_is_over_when_no_vendor_has_anything_left_to_do() {
        Placements placements = new Placements(List.of(
                part(1, VendorOrderStatus.DELIVERED, 1),
                part(2, VendorOrderStatus.DECLINED, 1),
                part(3, VendorOrderStatus.CANCELLED, 1)));
        assertTrue(placements.areOver());
        for (VendorOrderStatus open :
                List.of(VendorOrderStatus.PLACED, VendorOrderStatus.ACCEPTED, VendorOrderStatus.DISPATCHED)) {
            assertFalse(placements.with(part(2, open, 1)).areOver(), open.name());
        }
    }

    @Test
    void three_routings_of_which_vendors_declined_are_enough() {
        assertTrue(Placements.none().mayRouteAgain());
        VendorOrder first = part(1, VendorOrderStatus.DECLINED, 1);
        VendorOrder second = part(2, VendorOrderStatus.DECLINED, 2);
        assertTrue(new Placements(List.of(first, second)).mayRouteAgain());
        assertFalse(new Placements(List.of(first, second, part(3, VendorOrderStatus.DECLINED, 3))).mayRouteAgain());
    }

    @Test
    void routings_because_stock_came_do_not_count_nor_do_two_declines_of_one_routing() {
        assertTrue(new Placements(List.of(
                        part(1, VendorOrderStatus.DELIVERED, 1),
                        part(1, VendorOrderStatus.ACCEPTED, 2),
                        part(1, VendorOrderStatus.PLACED, 3)))
                .mayRouteAgain());
        assertTrue(new Placements(List.of(
                        part(1, VendorOrderStatus.DECLINED, 1),
                        part(2, VendorOrderStatus.DECLINED, 1),
                        part(3, VendorOrderStatus.DECLINED, 2)))
                .mayRouteAgain());
    }

    @Test
    void the_units_of_a_vendor_order_are_counted_by_line() {
        assertEquals(Map.of(1, 3), part(1, VendorOrderStatus.PLACED, 1).units());
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, ACCEPTED, true",
        "DELIVERED, ACCEPTED, true",
        "DISPATCHED, ACCEPTED, true",
        "DELIVERED, DISPATCHED, true",
        "ACCEPTED, DISPATCHED, false",
        "CANCELLED, ACCEPTED, false",
        "DECLINED, ACCEPTED, false",
        "ACCEPTED, DECLINED, false",
        "DECLINED, DECLINED, true"
    })
    void a_state_tells_what_was_said_before(VendorOrderStatus now, VendorOrderStatus asked, boolean reached) {
        assertEquals(reached, now.hasReached(asked));
    }

    @ParameterizedTest
    @EnumSource(VendorOrderStatus.class)
    void every_vendor_order_was_placed(VendorOrderStatus status) {
        assertTrue(status.hasReached(VendorOrderStatus.PLACED));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 10_081})
    void a_time_limit_out_of_range_names_its_key(int minutes) {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> new VendorSettings(Duration.ofMinutes(minutes)));
        assertTrue(refusal.getMessage().contains("khaacho.vendor.answer-minutes"));
    }

    /** Three at 10.00 with vendor n. */
    private static VendorOrder part(int vendor, VendorOrderStatus status, int attempt) {
        VendorOrderLine line = new VendorOrderLine(1, vendor, 7, 3, BigDecimal.TEN);
        return new VendorOrder(new UUID(9, vendor), ORDER, new UUID(2, vendor), status, attempt, List.of(line));
    }
}
