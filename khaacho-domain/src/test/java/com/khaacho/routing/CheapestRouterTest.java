package com.khaacho.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.OrderLine;
import com.khaacho.vendor.Offer;
import com.khaacho.vendor.VendorOrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheapestRouterTest {

    private static final UUID ANNAPURNA = new UUID(0, 1);
    private static final UUID BAGMATI = new UUID(0, 2);
    private static final UUID CHITWAN = new UUID(0, 3);
    private static final long RICE = 10;
    private static final long OIL = 20;

    private final CheapestRouter router = new CheapestRouter();

    @Test
    void the_cheapest_vendor_with_all_lines_in_stock_gets_the_whole_order() {
        OfferBook book = new OfferBook(List.of(
                offer(1, ANNAPURNA, RICE, "100", 50),
                offer(2, BAGMATI, RICE, "110", 50),
                offer(3, BAGMATI, OIL, "200", 50),
                offer(4, CHITWAN, RICE, "120", 50),
                offer(5, CHITWAN, OIL, "199", 50)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 5), line(2, OIL, 2)), book, null);
        assertEquals(List.of(BAGMATI), vendors(plan));
        assertEquals(new BigDecimal("950"), plan.total());
        assertEquals("Cheapest vendor that has all 2 lines in stock.", reason(plan, 0));
        assertTrue(plan.isComplete());
    }

    @Test
    void without_a_vendor_for_everything_each_line_goes_to_the_cheapest_that_has_all_of_it() {
        OfferBook book = new OfferBook(List.of(
                offer(1, ANNAPURNA, RICE, "100", 4),
                offer(2, BAGMATI, RICE, "110", 5),
                offer(3, CHITWAN, OIL, "200", 50)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 5), line(2, OIL, 2)), book, null);
        assertEquals(List.of(BAGMATI, CHITWAN), vendors(plan));
        assertEquals("Cheapest vendor that has line 2 in stock.", reason(plan, 1));
    }

    @Test
    void a_line_that_nobody_can_serve_alone_is_split_in_price_order() {
        OfferBook book = new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "120", 9), offer(2, BAGMATI, RICE, "100", 8)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 10)), book, null);
        assertEquals(List.of(BAGMATI, ANNAPURNA), vendors(plan));
        assertEquals(List.of(8, 2), quantities(plan));
        assertTrue(plan.isComplete());
    }

    @Test
    void what_nobody_has_is_short() {
        OfferBook book = new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "120", 3)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 10), line(2, OIL, 4)), book, null);
        assertEquals(Map.of(1, 7, 2, 4), plan.shortages());
        assertEquals(List.of(3), quantities(plan));
    }

    @Test
    void the_second_order_of_a_batch_sees_what_the_first_one_took() {
        OfferBook book = new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "120", 1)));
        RoutingPlan first = router.plan(List.of(line(1, RICE, 1)), book, null);
        RoutingPlan second = router.plan(List.of(line(1, RICE, 1)), book, null);
        assertTrue(first.isComplete());
        assertTrue(second.isEmpty());
        assertEquals(1, second.shortOf(1));
    }

    @Test
    void a_vendor_is_not_asked_for_less_than_its_minimum() {
        OfferBook book =
                new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "100", 50, 12), offer(2, BAGMATI, RICE, "130", 50, 1)));
        assertEquals(List.of(BAGMATI), vendors(router.plan(List.of(line(1, RICE, 11)), book, null)));
        assertEquals(List.of(ANNAPURNA), vendors(router.plan(List.of(line(1, RICE, 12)), book, null)));
    }

    @Test
    void a_split_moves_some_to_the_next_vendor_when_the_rest_is_below_its_minimum() {
        OfferBook book =
                new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "100", 8, 1), offer(2, BAGMATI, RICE, "130", 7, 5)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 10)), book, null);
        assertEquals(List.of(5, 5), quantities(plan));
        assertTrue(plan.isComplete());
    }

    @Test
    void two_lines_of_one_product_need_the_stock_of_both_together() {
        OfferBook book =
                new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "100", 9), offer(2, BAGMATI, RICE, "130", 10)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 5), line(2, RICE, 5)), book, null);
        assertEquals(List.of(BAGMATI), vendors(plan));
        assertEquals(2, plan.allocations().get(0).lines().size());
    }

    @Test
    void at_equal_price_the_lower_offer_id_wins() {
        OfferBook book =
                new OfferBook(List.of(offer(7, BAGMATI, RICE, "100.00", 9), offer(3, CHITWAN, RICE, "100.0", 9)));
        assertEquals(List.of(CHITWAN), vendors(router.plan(List.of(line(1, RICE, 5)), book, null)));
    }

    @Test
    void a_vendor_that_does_not_deliver_to_the_district_is_passed_over() {
        OfferBook book = new OfferBook(
                List.of(offer(1, ANNAPURNA, RICE, "100", 50), offer(2, BAGMATI, RICE, "130", 50)),
                Map.of(ANNAPURNA, Set.of("Kaski")));
        assertEquals(List.of(BAGMATI), vendors(router.plan(List.of(line(1, RICE, 1)), book, "Lalitpur")));
        assertEquals(List.of(ANNAPURNA), vendors(router.plan(List.of(line(1, RICE, 1)), book, "Kaski")));
        assertEquals(List.of(ANNAPURNA), vendors(router.plan(List.of(line(1, RICE, 1)), book, null)));
    }

    @Test
    void one_vendor_gets_one_part_with_all_its_lines() {
        OfferBook book = new OfferBook(List.of(
                offer(1, ANNAPURNA, RICE, "100", 50),
                offer(2, ANNAPURNA, OIL, "100", 1),
                offer(3, BAGMATI, OIL, "130", 3)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 5), line(2, OIL, 4)), book, null);
        assertEquals(List.of(ANNAPURNA, BAGMATI), vendors(plan));
        assertEquals(2, plan.allocations().get(0).lines().size());
    }

    @Test
    void an_order_without_lines_needs_nobody() {
        assertTrue(router.plan(List.of(), new OfferBook(List.of()), null).isEmpty());
    }

    private static OrderLine line(int no, long product, int quantity) {
        return OrderLine.asked(no, "SKU-" + product, product, quantity, null, null);
    }

    private static Offer offer(long id, UUID vendor, long product, String price, int available) {
        return offer(id, vendor, product, price, available, 1);
    }

    private static Offer offer(long id, UUID vendor, long product, String price, int available, int minimum) {
        return new Offer(id, vendor, product, new BigDecimal(price), available, minimum, 1);
    }

    private static List<UUID> vendors(RoutingPlan plan) {
        return plan.allocations().stream().map(RoutingPlan.Allocation::vendorId).toList();
    }

    private static String reason(RoutingPlan plan, int allocation) {
        return plan.allocations().get(allocation).reason();
    }

    private static List<Integer> quantities(RoutingPlan plan) {
        return plan.allocations().stream()
                .flatMap(allocation -> allocation.lines().stream())
                .map(VendorOrderLine::quantity)
                .toList();
    }
}
