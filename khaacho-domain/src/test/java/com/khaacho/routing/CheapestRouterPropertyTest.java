package com.khaacho.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.OrderLine;
import com.khaacho.vendor.Offer;
import com.khaacho.vendor.VendorOrderLine;
import java.math.BigDecimal;
import java.util.ArrayList;
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

class CheapestRouterPropertyTest {

    private final CheapestRouter router = new CheapestRouter();

    @Property(tries = 500)
    void asked_is_allocated_plus_short_within_stock_and_minimum(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int vendors) {
        Random random = new Random(seed);
        List<Offer> offers = offers(random, vendors);
        OfferBook book = new OfferBook(offers);
        Map<Long, Integer> takenByOffer = new HashMap<>();
        for (int order = 0; order < 3; order++) {
            List<OrderLine> lines = lines(random);
            RoutingPlan plan = router.plan(lines, book, null);
            assertQuantitiesAddUp(lines, plan);
            assertOnePartAVendor(plan);
            count(plan, takenByOffer);
        }
        for (Offer offer : offers) {
            int taken = takenByOffer.getOrDefault(offer.id(), 0);
            assertTrue(taken <= Math.max(0, offer.available()), () -> offer + " gave " + taken);
        }
    }

    @Property(tries = 200)
    void no_vendor_is_asked_for_less_than_its_minimum(@ForAll long seed) {
        Random random = new Random(seed);
        List<Offer> offers = offers(random, 6);
        Map<Long, Integer> minimum = new HashMap<>();
        offers.forEach(offer -> minimum.put(offer.id(), offer.minQuantity()));
        RoutingPlan plan = router.plan(lines(random), new OfferBook(offers), null);
        for (VendorOrderLine line : allLines(plan)) {
            assertTrue(line.quantity() >= minimum.get(line.offerId()), line::toString);
        }
    }

    @Property(tries = 200)
    void the_same_offers_in_any_order_give_the_same_plan(@ForAll long seed) {
        Random random = new Random(seed);
        List<Offer> offers = offers(random, 6);
        List<OrderLine> lines = lines(random);
        RoutingPlan plan = router.plan(lines, new OfferBook(offers), null);
        java.util.Collections.shuffle(offers, random);
        assertEquals(plan, router.plan(lines, new OfferBook(offers), null));
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

    private static void assertOnePartAVendor(RoutingPlan plan) {
        Set<UUID> seen = new HashSet<>();
        plan.allocations().forEach(part -> assertTrue(seen.add(part.vendorId()), plan::toString));
    }

    private static void count(RoutingPlan plan, Map<Long, Integer> takenByOffer) {
        allLines(plan).forEach(line -> takenByOffer.merge(line.offerId(), line.quantity(), Integer::sum));
    }

    private static List<VendorOrderLine> allLines(RoutingPlan plan) {
        return plan.allocations().stream()
                .flatMap(part -> part.lines().stream())
                .toList();
    }

    /** Prices and stocks from small ranges, so that ties and shortages are frequent. */
    private static List<Offer> offers(Random random, int vendors) {
        List<Offer> offers = new ArrayList<>();
        for (int vendor = 0; vendor < vendors; vendor++) {
            for (long product = 1; product <= 4; product++) {
                if (random.nextInt(4) > 0) {
                    BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(5));
                    offers.add(new Offer(
                            offers.size() + 1L,
                            new UUID(1, vendor),
                            product,
                            price,
                            random.nextInt(30) - 2,
                            1 + random.nextInt(6),
                            1));
                }
            }
        }
        return offers;
    }

    private static List<OrderLine> lines(Random random) {
        List<OrderLine> lines = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int lineNo = 1; lineNo <= count; lineNo++) {
            long product = 1L + random.nextInt(5);
            lines.add(OrderLine.asked(lineNo, "S" + product, product, 1 + random.nextInt(40), null, null));
        }
        return lines;
    }
}
