package com.khaacho.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.khaacho.order.OrderLine;
import com.khaacho.vendor.Offer;
import com.khaacho.vendor.PriceScale;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetailerBooksTest {

    private static final UUID MEMBER = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();

    @Test
    void a_lists_prices_plan_and_estimate_like_offers_that_ask_them() {
        int dearer = 0;
        for (long seed = 1; seed <= 2_000; seed++) {
            RoutingInstance instance = RoutingInstance.tiered(seed);
            Map<Long, PriceScale> agreed = agreed(instance.offers(), new Random(seed));
            List<Offer> asking = instance.offers().stream()
                    .map(offer -> at(offer, agreed.getOrDefault(offer.id(), offer.prices())))
                    .toList();
            OfferBook expected = book(instance, asking);
            RetailerBooks books = new RetailerBooks(book(instance, instance.offers()), Map.of(MEMBER, agreed));
            VendorRouter router = new VendorRouter(instance.settings());
            String why = "seed " + seed;
            assertEquals(estimates(instance, expected), estimates(instance, books.of(MEMBER)), why);
            RoutingPlan wanted = router.plan(instance.lines(), expected, instance.district());
            RoutingPlan plan = router.plan(instance.lines(), books.of(MEMBER), instance.district());
            assertEquals(wanted.allocations(), plan.allocations(), why);
            assertEquals(wanted.total(), plan.total(), why);
            RoutingPlan others = router.plan(instance.lines(), book(instance, instance.offers()), instance.district());
            dearer += others.total().compareTo(wanted.total()) == 0 ? 0 : 1;
        }
        assertEquals(true, dearer > 500, "Only " + dearer + " lists made a difference");
    }

    @Test
    void what_one_retailer_takes_is_gone_for_the_others_and_comes_back_for_all() {
        Offer offer = new Offer(1, UUID.randomUUID(), 7, new BigDecimal("10.00"), 5, 1, 0);
        OfferBook base = new OfferBook(List.of(offer));
        RetailerBooks books =
                new RetailerBooks(base, Map.of(MEMBER, Map.of(1L, PriceScale.flat(new BigDecimal("8.00")))));
        List<OrderLine> lines = List.of(OrderLine.asked(1, "S7", 7L, 3, null, null));
        RoutingPlan plan = new VendorRouter(RoutingSettings.defaults()).plan(lines, books.of(MEMBER), null);
        assertEquals(2, books.of(STRANGER).remaining(7));
        books.of(MEMBER).putBack(plan);
        assertEquals(5, books.of(STRANGER).remaining(7));
    }

    @Test
    void shelves_come_cheapest_first_by_what_the_retailer_pays() {
        Offer cheap = new Offer(1, UUID.randomUUID(), 7, new BigDecimal("10.00"), 5, 1, 0);
        Offer agreed = new Offer(2, UUID.randomUUID(), 7, new BigDecimal("11.00"), 5, 1, 0);
        RetailerBooks books = new RetailerBooks(
                new OfferBook(List.of(cheap, agreed)),
                Map.of(MEMBER, Map.of(2L, PriceScale.flat(new BigDecimal("9.00")))));
        assertEquals(List.of(2L, 1L), offers(books.of(MEMBER)));
        assertEquals(List.of(1L, 2L), offers(books.of(STRANGER)));
        assertSame(books.of(MEMBER), books.of(MEMBER));
    }

    private static List<Long> offers(OfferBook book) {
        return book.shelves(7L).stream().map(shelf -> shelf.offer.id()).toList();
    }

    private static List<Optional<BigDecimal>> estimates(RoutingInstance instance, OfferBook book) {
        PriceEstimate estimate = new PriceEstimate(instance.lines(), book);
        return instance.lines().stream()
                .map(line -> estimate.of(line.productId()))
                .toList();
    }

    /** For about half of the offers, cheaper and dearer, some with a tier. */
    private static Map<Long, PriceScale> agreed(Collection<Offer> offers, Random random) {
        Map<Long, PriceScale> agreed = new HashMap<>();
        for (Offer offer : offers) {
            if (random.nextBoolean()) {
                BigDecimal price = BigDecimal.valueOf(4 + random.nextInt(14), 2);
                PriceScale.Tier tier =
                        new PriceScale.Tier(2 + random.nextInt(6), price.subtract(new BigDecimal("0.02")));
                agreed.put(
                        offer.id(),
                        random.nextBoolean() ? PriceScale.flat(price) : new PriceScale(price, List.of(tier)));
            }
        }
        return agreed;
    }

    private static Offer at(Offer offer, PriceScale prices) {
        return new Offer(
                offer.id(),
                offer.vendorId(),
                offer.productId(),
                prices,
                offer.available(),
                offer.minQuantity(),
                offer.leadTimeDays());
    }

    private static OfferBook book(RoutingInstance instance, List<Offer> offers) {
        return new OfferBook(offers, instance.districts(), instance.scores());
    }
}
