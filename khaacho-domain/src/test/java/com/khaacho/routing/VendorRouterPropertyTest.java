package com.khaacho.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.OrderLine;
import com.khaacho.vendor.Offer;
import com.khaacho.vendor.VendorOrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class VendorRouterPropertyTest {

    @Property(tries = 1000)
    void asked_is_allocated_plus_short_for_each_line(@ForAll long seed) {
        RoutingInstance instance = RoutingInstance.small(seed);
        assertQuantitiesAddUp(instance.lines(), instance.plan());
    }

    @Property(tries = 1000)
    void stock_minimums_districts_and_the_most_vendors_are_kept(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int steps) {
        RoutingInstance instance = RoutingInstance.small(seed);
        assertKeepsTo(instance, instance.plan());
        assertKeepsTo(instance, instance.planWithin(steps));
    }

    @Property(tries = 300)
    void larger_orders_keep_to_the_same(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int maxVendors) {
        RoutingInstance instance = RoutingInstance.ordinary(seed, 15, 10, maxVendors);
        RoutingPlan plan = instance.plan();
        assertQuantitiesAddUp(instance.lines(), plan);
        assertKeepsTo(instance, plan);
    }

    @Property(tries = 1000)
    void three_orders_of_a_batch_never_take_more_than_there_is(@ForAll long seed) {
        RoutingInstance instance = RoutingInstance.small(seed);
        OfferBook book = instance.book();
        VendorRouter router = new VendorRouter(instance.settings());
        Map<Long, Integer> taken = new HashMap<>();
        for (int order = 0; order < 3; order++) {
            for (VendorOrderLine line : allLines(router.plan(instance.lines(), book, instance.district()))) {
                taken.merge(line.offerId(), line.quantity(), Integer::sum);
            }
        }
        for (Offer offer : instance.offers()) {
            assertTrue(taken.getOrDefault(offer.id(), 0) <= Math.max(0, offer.available()), offer::toString);
        }
    }

    @Property(tries = 1000)
    void offers_and_lines_in_any_order_give_the_same_plan(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int steps) {
        RoutingInstance instance = RoutingInstance.small(seed);
        List<Offer> offers = new ArrayList<>(instance.offers());
        List<OrderLine> lines = new ArrayList<>(instance.lines());
        Random random = new Random(seed);
        Collections.shuffle(offers, random);
        Collections.shuffle(lines, random);
        assertEquals(instance.plan(), instance.with(lines, offers).plan());
        assertEquals(instance.planWithin(steps), instance.with(lines, offers).planWithin(steps));
    }

    @Property(tries = 1000)
    void tiers_change_nothing_of_all_that(@ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int steps) {
        RoutingInstance instance = RoutingInstance.tiered(seed);
        RoutingPlan plan = instance.plan();
        assertQuantitiesAddUp(instance.lines(), plan);
        assertKeepsTo(instance, plan);
        assertKeepsTo(instance, instance.planWithin(steps));
        List<Offer> offers = new ArrayList<>(instance.offers());
        List<OrderLine> lines = new ArrayList<>(instance.lines());
        Collections.shuffle(offers, new Random(seed));
        Collections.shuffle(lines, new Random(seed));
        assertEquals(plan, instance.with(lines, offers).plan());
    }

    @Property(tries = 500)
    void what_is_put_back_can_be_taken_again(@ForAll long seed) {
        RoutingInstance instance = RoutingInstance.small(seed);
        OfferBook book = instance.book();
        VendorRouter router = new VendorRouter(instance.settings());
        RoutingPlan first = router.plan(instance.lines(), book, instance.district());
        book.putBack(first);
        assertEquals(first, router.plan(instance.lines(), book, instance.district()));
    }

    @Property(tries = 500)
    void the_costs_add_up(@ForAll long seed) {
        RoutingInstance instance = RoutingInstance.small(seed);
        RoutingPlan plan = instance.plan();
        BigDecimal goods = BigDecimal.ZERO;
        for (VendorOrderLine line : allLines(plan)) {
            goods = goods.add(line.unitPrice().multiply(BigDecimal.valueOf(line.quantity())));
        }
        assertEquals(0, goods.compareTo(plan.total()));
        BigDecimal fees = instance.settings()
                .costs()
                .deliveryFee()
                .times(plan.allocations().size())
                .amount();
        assertEquals(0, fees.compareTo(plan.cost().delivery()));
    }

    private static void assertKeepsTo(RoutingInstance instance, RoutingPlan plan) {
        Map<Long, Offer> offers = new HashMap<>();
        instance.offers().forEach(offer -> offers.put(offer.id(), offer));
        Map<Long, Integer> taken = new HashMap<>();
        Set<UUID> vendors = new HashSet<>();
        for (RoutingPlan.Allocation part : plan.allocations()) {
            assertTrue(vendors.add(part.vendorId()), plan::toString);
            Set<String> served = instance.districts().get(part.vendorId());
            assertTrue(
                    served == null || instance.district() == null || served.contains(instance.district()),
                    part::toString);
            for (VendorOrderLine line : part.lines()) {
                Offer offer = offers.get(line.offerId());
                assertEquals(part.vendorId(), offer.vendorId());
                assertEquals(offer.productId(), line.productId());
                taken.merge(line.offerId(), line.quantity(), Integer::sum);
            }
        }
        for (VendorOrderLine line : allLines(plan)) {
            assertEquals(
                    offers.get(line.offerId()).prices().of(taken.get(line.offerId())),
                    line.unitPrice(),
                    plan::toString);
        }
        assertTrue(vendors.size() <= instance.settings().maxVendors(), plan::toString);
        taken.forEach((id, quantity) -> assertTrue(
                quantity >= offers.get(id).minQuantity()
                        && quantity <= offers.get(id).available(),
                () -> offers.get(id) + " gave " + quantity));
    }

    private static void assertQuantitiesAddUp(List<OrderLine> lines, RoutingPlan plan) {
        Map<Integer, Integer> allocated = new HashMap<>();
        for (VendorOrderLine line : allLines(plan)) {
            assertTrue(line.quantity() > 0, line::toString);
            allocated.merge(line.lineNo(), line.quantity(), Integer::sum);
        }
        for (OrderLine line : lines) {
            int served = allocated.getOrDefault(line.lineNo(), 0);
            assertEquals(line.quantity(), served + plan.shortOf(line.lineNo()), line::toString);
            assertTrue(plan.shortOf(line.lineNo()) >= 0, plan::toString);
        }
    }

    private static List<VendorOrderLine> allLines(RoutingPlan plan) {
        return plan.allocations().stream()
                .flatMap(part -> part.lines().stream())
                .toList();
    }
}
