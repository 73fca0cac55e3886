package com.khaacho.routing;

import com.khaacho.order.OrderLine;
import com.khaacho.vendor.Offer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The best plan by trying every set of vendors and every quantity of each, with nothing in common with the router but
 * the model.
 */
final class BruteForce {

    /** Units short, then paisa. */
    record Value(long shortUnits, long paisa) implements Comparable<Value> {
        @Override
        public int compareTo(Value other) {
            int units = Long.compare(shortUnits, other.shortUnits);
            return units != 0 ? units : Long.compare(paisa, other.paisa);
        }
    }

    private final RoutingInstance instance;
    private final List<UUID> vendors;

    private BruteForce(RoutingInstance instance) {
        this.instance = instance;
        this.vendors =
                instance.offers().stream().map(Offer::vendorId).distinct().toList();
    }

    static Value best(RoutingInstance instance) {
        return new BruteForce(instance).best();
    }

    private Value best() {
        Map<Long, Integer> asked = new TreeMap<>();
        for (OrderLine line : instance.lines()) {
            asked.merge(line.productId(), line.quantity(), Integer::sum);
        }
        Value best = null;
        for (int set = 0; set < 1 << vendors.size(); set++) {
            if (Integer.bitCount(set) <= instance.settings().maxVendors()) {
                Value value = value(set, asked);
                best = best == null || value.compareTo(best) < 0 ? value : best;
            }
        }
        return best;
    }

    private Value value(int set, Map<Long, Integer> asked) {
        long shortUnits = 0;
        long paisa = fees(set);
        for (Map.Entry<Long, Integer> product : asked.entrySet()) {
            List<Offer> sellers = new ArrayList<>();
            for (Offer offer : instance.offers()) {
                boolean chosen = (set & 1 << vendors.indexOf(offer.vendorId())) != 0;
                if (chosen && offer.productId() == product.getKey() && serves(offer.vendorId())) {
                    sellers.add(offer);
                }
            }
            Value split = split(sellers, 0, product.getValue());
            shortUnits += split.shortUnits();
            paisa += split.paisa();
        }
        return new Value(shortUnits, paisa);
    }

    private boolean serves(UUID vendor) {
        Set<String> served = instance.districts().get(vendor);
        return served == null || instance.district() == null || served.contains(instance.district());
    }

    private long fees(int set) {
        RoutingCosts costs = instance.settings().costs();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < vendors.size(); i++) {
            if ((set & 1 << i) != 0) {
                BigDecimal score = instance.scores().getOrDefault(vendors.get(i), BigDecimal.ONE);
                BigDecimal risk = costs.failure().amount().multiply(BigDecimal.ONE.subtract(score));
                sum = sum.add(costs.deliveryFee().amount()).add(risk.setScale(2, RoundingMode.HALF_UP));
            }
        }
        return paisa(sum);
    }

    private Value split(List<Offer> sellers, int next, int open) {
        if (next == sellers.size()) {
            return new Value(open, 0);
        }
        Offer offer = sellers.get(next);
        Value best = split(sellers, next + 1, open);
        for (int units = offer.minQuantity(); units <= Math.min(open, offer.available()); units++) {
            Value rest = split(sellers, next + 1, open - units);
            Value value = new Value(
                    rest.shortUnits(),
                    rest.paisa() + units * paisa(offer.prices().of(units)) + late(offer));
            best = value.compareTo(best) < 0 ? value : best;
        }
        return best;
    }

    private long late(Offer offer) {
        RoutingCosts costs = instance.settings().costs();
        return Math.max(0, offer.leadTimeDays() - costs.wishedDays())
                * paisa(costs.latePerDay().amount());
    }

    private static long paisa(BigDecimal npr) {
        return npr.movePointRight(2).longValueExact();
    }
}
