package com.khaacho.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.OrderLine;
import com.khaacho.shared.Money;
import com.khaacho.vendor.Offer;
import com.khaacho.vendor.VendorOrderLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VendorRouterTest {

    private static final UUID ANNAPURNA = new UUID(0, 1);
    private static final UUID BAGMATI = new UUID(0, 2);
    private static final UUID CHITWAN = new UUID(0, 3);
    private static final long RICE = 10;
    private static final long OIL = 20;

    private final VendorRouter router = new VendorRouter(RoutingSettings.defaults());

    @Test
    void the_cheapest_vendor_gets_the_whole_order_when_a_second_delivery_would_cost_more_than_it_saves() {
        OfferBook book = new OfferBook(List.of(
                offer(1, ANNAPURNA, RICE, "100", 50),
                offer(2, BAGMATI, RICE, "110", 50),
                offer(3, BAGMATI, OIL, "200", 50),
                offer(4, CHITWAN, RICE, "120", 50),
                offer(5, CHITWAN, OIL, "199", 50)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 5), line(2, OIL, 2)), book, null);
        assertEquals(List.of(BAGMATI), vendors(plan));
        assertEquals(new BigDecimal("950.00"), plan.total());
        assertEquals(new BigDecimal("1450.00"), plan.cost().total());
        assertEquals("Lowest total of goods, delivery and delay for all 2 lines.", reason(plan, 0));
        assertTrue(plan.isComplete());
    }

    @Test
    void a_line_is_not_split_when_that_needs_one_more_delivery() {
        OfferBook book = new OfferBook(List.of(
                offer(1, ANNAPURNA, RICE, "100", 4),
                offer(2, BAGMATI, RICE, "110", 5),
                offer(3, CHITWAN, OIL, "200", 50)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 5), line(2, OIL, 2)), book, null);
        assertEquals(List.of(BAGMATI, CHITWAN), vendors(plan));
        assertEquals("Without it 2 selling units more would be short.", reason(plan, 1));
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
    void a_vendor_that_declined_is_not_asked_however_cheap_it_is() {
        OfferBook book =
                new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "100", 50), offer(2, BAGMATI, RICE, "300", 8)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 10)), book, null, Set.of(ANNAPURNA));
        assertEquals(List.of(BAGMATI), vendors(plan));
        assertEquals(Map.of(1, 2), plan.shortages());
        assertTrue(router.plan(List.of(line(1, RICE, 10)), book, null, Set.of(ANNAPURNA, BAGMATI))
                .isEmpty());
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

    @Test
    void goods_that_are_cheaper_by_more_than_a_delivery_are_worth_a_second_vendor() {
        List<Offer> offers = List.of(
                offer(1, ANNAPURNA, RICE, "100", 50),
                offer(2, ANNAPURNA, OIL, "200", 50),
                offer(3, BAGMATI, OIL, "190", 50));
        assertEquals(
                List.of(ANNAPURNA),
                vendors(router.plan(List.of(line(1, RICE, 5), line(2, OIL, 50)), new OfferBook(offers), null)),
                "saves 500 and costs 500");
        RoutingPlan plan = settings("499.99", "0", "0", 3)
                .plan(List.of(line(1, RICE, 5), line(2, OIL, 50)), new OfferBook(offers), null);
        assertEquals(List.of(ANNAPURNA, BAGMATI), vendors(plan));
        assertEquals("Saves NPR 0.01 against the other chosen vendors alone.", reason(plan, 1));
    }

    @Test
    void serving_a_unit_more_beats_any_cost() {
        OfferBook book =
                new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "1", 9), offer(2, BAGMATI, RICE, "1000000.00", 10)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 10)), book, null);
        assertTrue(plan.isComplete());
        assertEquals(List.of(9, 1), quantities(plan));
    }

    @Test
    void no_more_vendors_share_an_order_than_allowed() {
        List<Offer> offers = List.of(
                offer(1, ANNAPURNA, RICE, "100", 50), offer(2, BAGMATI, OIL, "1", 50), offer(3, CHITWAN, OIL, "2", 60));
        List<OrderLine> lines = List.of(line(1, RICE, 5), line(2, OIL, 60));
        RoutingPlan one = settings("0", "0", "0", 1).plan(lines, new OfferBook(offers), null);
        assertEquals(List.of(CHITWAN), vendors(one));
        assertEquals(Map.of(1, 5), one.shortages());
        assertEquals("Serves most of what is asked at the lowest total.", reason(one, 0));
        assertEquals(
                List.of(ANNAPURNA, CHITWAN),
                vendors(settings("1000", "0", "0", 2).plan(lines, new OfferBook(offers), null)));
        assertEquals(
                List.of(50, 10),
                quantities(settings("0", "0", "0", 3).plan(lines, new OfferBook(offers), null))
                        .subList(1, 3));
    }

    @Test
    void a_day_too_late_costs_its_penalty_and_an_early_one_nothing() {
        List<Offer> offers = List.of(
                new Offer(1, ANNAPURNA, RICE, new BigDecimal("100"), 50, 1, 4),
                new Offer(2, BAGMATI, RICE, new BigDecimal("110"), 50, 1, 0));
        List<OrderLine> lines = List.of(line(1, RICE, 5));
        assertEquals(List.of(ANNAPURNA), vendors(router.plan(lines, new OfferBook(offers), null)), "50 for 50");
        assertEquals(List.of(ANNAPURNA), vendors(router.plan(lines, new OfferBook(offers), null, 4)));
        RoutingPlan sooner = router.plan(lines, new OfferBook(offers), null, 2);
        assertEquals(List.of(BAGMATI), vendors(sooner));
        assertEquals(new BigDecimal("0.00"), sooner.cost().lateness());
    }

    @Test
    void an_unreliable_vendor_has_to_be_cheaper_by_what_its_failures_cost() {
        List<Offer> offers = List.of(offer(1, ANNAPURNA, RICE, "100", 50), offer(2, BAGMATI, RICE, "110", 50));
        List<OrderLine> lines = List.of(line(1, RICE, 5));
        OfferBook shaky = new OfferBook(offers, Map.of(), Map.of(ANNAPURNA, new BigDecimal("0.949")));
        assertEquals(List.of(BAGMATI), vendors(router.plan(lines, shaky, null)), "51 to save 50");
        OfferBook fair = new OfferBook(offers, Map.of(), Map.of(ANNAPURNA, new BigDecimal("0.951")));
        RoutingPlan plan = router.plan(lines, fair, null);
        assertEquals(List.of(ANNAPURNA), vendors(plan));
        assertEquals(new BigDecimal("49.00"), plan.cost().unreliability());
    }

    @Test
    void a_score_beyond_its_range_is_refused() {
        List<Offer> offers = List.of(offer(1, ANNAPURNA, RICE, "100", 50));
        for (String score : List.of("-0.01", "1.01")) {
            Map<UUID, BigDecimal> scores = Map.of(ANNAPURNA, new BigDecimal(score));
            assertThrows(IllegalArgumentException.class, () -> new OfferBook(offers, Map.of(), scores));
        }
    }

    @Test
    void nobody_is_asked_when_nothing_can_be_had() {
        List<OrderLine> lines = List.of(line(1, RICE, 10));
        assertTrue(router.plan(lines, new OfferBook(List.of()), null).isEmpty(), "no offers");
        assertTrue(
                router.plan(lines, new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "1", 0))), null)
                        .isEmpty(),
                "no stock");
        assertTrue(
                router.plan(lines, new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "1", -5))), null)
                        .isEmpty(),
                "less than no stock");
        RoutingPlan plan = router.plan(lines, new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "1", 50, 11))), null);
        assertTrue(plan.isEmpty(), "minimum above demand");
        assertEquals(Map.of(1, 10), plan.shortages());
        assertTrue(plan.guarantee().isExact());
    }

    @Test
    void a_line_whose_product_is_unknown_is_short() {
        OfferBook book = new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "100", 50)));
        OrderLine unknown = OrderLine.asked(2, "NO-SUCH", null, 7, null, null);
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 5), unknown), book, null);
        assertEquals(Map.of(2, 7), plan.shortages());
        assertEquals(List.of(5), quantities(plan));
    }

    @Test
    void two_lines_of_one_product_reach_its_minimum_together_and_the_first_is_served_first() {
        OfferBook book = new OfferBook(List.of(offer(1, ANNAPURNA, RICE, "100", 9, 8)));
        RoutingPlan plan = router.plan(List.of(line(2, RICE, 5), line(1, RICE, 5)), book, null);
        assertEquals(List.of(5, 4), quantities(plan));
        assertEquals(Map.of(2, 1), plan.shortages());
    }

    @Test
    void an_offer_that_no_order_could_hold_is_none() {
        OfferBook book = new OfferBook(List.of(
                offer(1, ANNAPURNA, RICE, "999999999999.99", 2_000_000), offer(2, BAGMATI, RICE, "7", 400_000)));
        RoutingPlan plan = router.plan(List.of(line(1, RICE, 1_000_000)), book, null);
        assertEquals(List.of(BAGMATI), vendors(plan));
        assertEquals(Map.of(1, 600_000), plan.shortages());
    }

    @Test
    void a_search_that_ran_out_of_steps_has_a_plan_and_states_its_gap() {
        RoutingPlan plan = RoutingInstance.ordinary(1, 20, 15, 3).planWithin(1);
        assertFalse(plan.isEmpty());
        assertFalse(plan.guarantee().isExact());
    }

    private static VendorRouter settings(String fee, String latePerDay, String failure, int maxVendors) {
        RoutingCosts costs = new RoutingCosts(npr(fee), npr(latePerDay), npr(failure), 3);
        return new VendorRouter(new RoutingSettings(costs, maxVendors));
    }

    private static Money npr(String amount) {
        return Money.npr(new BigDecimal(amount));
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
