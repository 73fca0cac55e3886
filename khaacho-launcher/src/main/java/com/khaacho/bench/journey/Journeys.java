package com.khaacho.bench.journey;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Distribution;
import com.khaacho.bench.figures.Latency;
import com.khaacho.bench.load.OrderBodies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The orders of one run, which are a result only when each of them arrived, once and whole. */
final class Journeys {
    /** Where no stage is due any more. */
    private static final Set<String> RESTING =
            Set.of("ROUTED", "BACKORDERED", "CONFIRMED", "COMPLETED", "REJECTED", "HELD", "NEEDS_REVIEW", "CANCELLED");

    /** Orders that end early are cheap: with more of them the run would measure something else. */
    private static final double LEAST_ROUTED = 0.95;

    private final List<Journey> journeys;

    Journeys(List<Journey> journeys) {
        this.journeys = List.copyOf(journeys);
    }

    /** Throws unless the orders 0 to count-1 of the run are all there once, at rest, and everybody was told. */
    void requireWhole(String run, int count) {
        Map<String, Long> rows = new HashMap<>(
                journeys.stream().collect(Collectors.groupingBy(Journey::reference, Collectors.counting())));
        for (int number = 0; number < count; number++) {
            long found = rows.getOrDefault(OrderBodies.reference(run, number), 0L);
            if (found != 1) {
                throw new BenchFailure("order " + OrderBodies.reference(run, number) + " was answered 202 once and has "
                        + found + " rows");
            }
        }
        requireNone("are still under way", order -> !RESTING.contains(order.status()));
        requireNone("have notifications that are not sent", order -> order.unsent() > 0);
        // The retailer, and each vendor that got a part.
        requireNone("were not told to everybody", order -> order.told() < 1 + order.vendorOrders());
        if (journeys.size() != count) {
            throw new BenchFailure(count + " orders were placed and " + journeys.size() + " are stored");
        }
        if (statuses().getOrDefault("ROUTED", 0L) < count * LEAST_ROUTED) {
            throw new BenchFailure("too few orders went the whole way: " + statuses());
        }
    }

    /** From the first acceptance to the last notification. */
    double perSecond() {
        double first = journeys.stream().mapToDouble(Journey::accepted).min().orElseThrow();
        double last = journeys.stream().mapToDouble(Journey::lastSent).max().orElseThrow();
        return journeys.size() * 1000 / (last - first);
    }

    Latency latency() {
        return Distribution.of(journeys.stream().mapToDouble(Journey::millis).toArray())
                .latency();
    }

    Map<String, Long> statuses() {
        return journeys.stream().collect(Collectors.groupingBy(Journey::status, TreeMap::new, Collectors.counting()));
    }

    private void requireNone(String fault, Predicate<Journey> faulty) {
        List<String> found = journeys.stream()
                .filter(faulty)
                .map(order -> order.reference() + " (" + order.status() + ")")
                .toList();
        if (!found.isEmpty()) {
            throw new BenchFailure(found.size() + " orders " + fault + ", for instance " + found.get(0));
        }
    }
}
