package com.khaacho.routing;

import com.khaacho.order.OrderLine;
import com.khaacho.shared.Money;
import com.khaacho.vendor.Offer;
import com.khaacho.vendor.PriceScale;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** An order with the offers for it, made from a seed: the same seed, the same instance. */
record RoutingInstance(
        List<OrderLine> lines,
        List<Offer> offers,
        Map<UUID, Set<String>> districts,
        Map<UUID, BigDecimal> scores,
        String district,
        RoutingSettings settings) {

    private static final List<String> DISTRICTS = List.of("Kaski", "Lalitpur");

    /** Few and scarce goods from small ranges, so that ties, shortages, minimums and splits are frequent. */
    static RoutingInstance small(long seed) {
        Random random = new Random(seed);
        int vendors = 1 + random.nextInt(6);
        int products = 1 + random.nextInt(4);
        List<OrderLine> lines = lines(random, 1 + random.nextInt(5), products, 8);
        List<Offer> offers = new ArrayList<>();
        for (int vendor = 0; vendor < vendors; vendor++) {
            for (long product = 1; product <= products; product++) {
                if (random.nextInt(4) > 0) {
                    int minimum = 1 + Math.max(0, random.nextInt(6) - 2);
                    int stock = random.nextInt(12) - 1;
                    offers.add(
                            offer(offers.size() + 1L, vendor, product, 5 + random.nextInt(12), stock, minimum, random));
                }
            }
        }
        return with(random, lines, offers, vendors, 1 + random.nextInt(4), 40);
    }

    /** As orders are: prices of a product within a few per cent, mostly enough in stock. */
    static RoutingInstance ordinary(long seed, int vendors, int lineCount, int maxVendors) {
        Random random = new Random(seed);
        List<OrderLine> lines = lines(random, lineCount, lineCount, 60);
        List<Offer> offers = new ArrayList<>();
        for (long product = 1; product <= lineCount; product++) {
            int usual = 5_000 + random.nextInt(200_000);
            for (int vendor = 0; vendor < vendors; vendor++) {
                if (random.nextInt(10) < 7) {
                    int price = usual * (95 + random.nextInt(11)) / 100;
                    int stock = random.nextInt(5) == 0 ? random.nextInt(60) : 10_000;
                    int minimum = random.nextInt(8) == 0 ? 5 : 1;
                    offers.add(offer(offers.size() + 1L, vendor, product, price, stock, minimum, random));
                }
            }
        }
        return with(random, lines, offers, vendors, maxVendors, 50_000);
    }

    /** Nobody has all that is asked of anything, everybody has a minimum, and prices are alike: as hard as it gets. */
    static RoutingInstance scarce(long seed, int vendors, int lineCount, int maxVendors) {
        Random random = new Random(seed);
        List<OrderLine> lines = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (int product = 1; product <= lineCount; product++) {
            lines.add(OrderLine.asked(product, "S" + product, (long) product, 50, null, null));
            for (int vendor = 0; vendor < vendors; vendor++) {
                int stock = 10 + random.nextInt(15);
                offers.add(offer(offers.size() + 1L, vendor, product, 10_000 + random.nextInt(300), stock, 4, random));
            }
        }
        return with(random, lines, offers, vendors, maxVendors, 50_000);
    }

    /** The same from a seed, with tiers on most offers, close together so that they tempt: more than half are in reach. */
    static RoutingInstance tiered(long seed) {
        RoutingInstance plain = small(seed);
        Random random = new Random(-seed);
        return plain.with(
                plain.lines(),
                plain.offers().stream().map(offer -> tiered(offer, random)).toList());
    }

    private static Offer tiered(Offer offer, Random random) {
        List<PriceScale.Tier> tiers = new ArrayList<>();
        int from = 1;
        int paisa = offer.prices().price().movePointRight(2).intValueExact();
        for (int more = random.nextInt(PriceScale.MOST_TIERS + 1); more > 0 && paisa > 1; more--) {
            from += 1 + random.nextInt(4);
            paisa -= 1 + random.nextInt(Math.min(4, paisa - 1));
            tiers.add(new PriceScale.Tier(from, BigDecimal.valueOf(paisa, 2)));
        }
        return new Offer(
                offer.id(),
                offer.vendorId(),
                offer.productId(),
                new PriceScale(offer.prices().price(), tiers),
                offer.available(),
                offer.minQuantity(),
                offer.leadTimeDays());
    }

    private static List<OrderLine> lines(Random random, int count, int products, int highest) {
        List<OrderLine> lines = new ArrayList<>();
        for (int lineNo = 1; lineNo <= count; lineNo++) {
            long product = count == products ? lineNo : 1L + random.nextInt(products);
            lines.add(OrderLine.asked(lineNo, "S" + product, product, 1 + random.nextInt(highest), null, null));
        }
        return lines;
    }

    private static Offer offer(long id, int vendor, long product, int paisa, int stock, int minimum, Random random) {
        return new Offer(
                id, new UUID(1, vendor), product, BigDecimal.valueOf(paisa, 2), stock, minimum, random.nextInt(6));
    }

    private static RoutingInstance with(
            Random random, List<OrderLine> lines, List<Offer> offers, int vendors, int maxVendors, int feePaisa) {
        Map<UUID, Set<String>> districts = new HashMap<>();
        Map<UUID, BigDecimal> scores = new HashMap<>();
        for (int vendor = 0; vendor < vendors; vendor++) {
            if (random.nextInt(4) == 0) {
                districts.put(new UUID(1, vendor), new HashSet<>(List.of(DISTRICTS.get(random.nextInt(2)))));
            }
            if (random.nextBoolean()) {
                scores.put(new UUID(1, vendor), BigDecimal.valueOf(random.nextInt(101), 2));
            }
        }
        RoutingCosts costs = new RoutingCosts(
                npr(random.nextInt(feePaisa)), npr(random.nextInt(feePaisa / 5)), npr(random.nextInt(feePaisa)), 2);
        String district = random.nextInt(3) == 0 ? null : DISTRICTS.get(random.nextInt(2));
        return new RoutingInstance(lines, offers, districts, scores, district, new RoutingSettings(costs, maxVendors));
    }

    private static Money npr(int paisa) {
        return Money.npr(BigDecimal.valueOf(paisa, 2));
    }

    RoutingInstance with(List<OrderLine> otherLines, List<Offer> otherOffers) {
        return new RoutingInstance(otherLines, otherOffers, districts, scores, district, settings);
    }

    OfferBook book() {
        return new OfferBook(offers, districts, scores);
    }

    RoutingPlan plan() {
        return new VendorRouter(settings).plan(lines, book(), district);
    }

    RoutingPlan planWithin(long steps) {
        RoutingSettings bounded = new RoutingSettings(settings.costs(), settings.maxVendors(), steps);
        return new VendorRouter(bounded).plan(lines, book(), district);
    }
}
