package com.khaacho.bench.routing;

import com.khaacho.order.OrderLine;
import com.khaacho.routing.OfferBook;
import com.khaacho.vendor.Offer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * An order with offers for it, made from a seed: the same seed, the same order, on any machine. Each vendor has seven of
 * ten products, within 5 % of the usual price; one offer in five has only 0 to 59 units, one in eight a minimum of 5;
 * lead times are 0 to 5 days and scores 0.80 to 1.
 */
record SampleOrder(List<OrderLine> lines, List<Offer> offers, Map<UUID, BigDecimal> scores) {

    private static final int PAISA_DECIMALS = 2;
    private static final int PLENTY = 10_000;

    static SampleOrder of(OrderSize size, long seed) {
        Random random = new Random(seed);
        List<OrderLine> lines = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (int product = 1; product <= size.lines(); product++) {
            lines.add(OrderLine.asked(product, "S" + product, (long) product, 1 + random.nextInt(60), null, null));
            int usualPaisa = 5_000 + random.nextInt(200_000);
            for (int vendor = 0; vendor < size.vendors(); vendor++) {
                if (random.nextInt(10) < 7) {
                    offers.add(offer(offers.size() + 1L, vendor, product, usualPaisa, random));
                }
            }
        }
        Map<UUID, BigDecimal> scores = new HashMap<>();
        for (int vendor = 0; vendor < size.vendors(); vendor++) {
            scores.put(id(vendor), BigDecimal.valueOf(80 + random.nextInt(21), 2));
        }
        return new SampleOrder(lines, offers, scores);
    }

    OfferBook book() {
        return new OfferBook(offers, Map.of(), scores);
    }

    private static Offer offer(long id, int vendor, long product, int usualPaisa, Random random) {
        int paisa = usualPaisa / 100 * (95 + random.nextInt(11));
        int stock = random.nextInt(5) == 0 ? random.nextInt(60) : PLENTY;
        int minimum = random.nextInt(8) == 0 ? 5 : 1;
        BigDecimal price = BigDecimal.valueOf(paisa, PAISA_DECIMALS);
        return new Offer(id, id(vendor), product, price, stock, minimum, random.nextInt(6));
    }

    private static UUID id(int vendor) {
        return new UUID(0, vendor);
    }
}
