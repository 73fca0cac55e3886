package com.khaacho.bench.load;

import java.util.List;
import java.util.SplittableRandom;

/** Order bodies, no two alike: one to five lines of different products, priorities mixed as the peer's load mixes them. */
public final class OrderBodies {
    private static final int MOST_LINES = 5;
    private static final int MOST_UNITS = 20;

    /** Far apart and prime, so that the lines of an order name different products. */
    private static final int STRIDE = 37;

    private static final List<String> PRIORITIES = List.of("normal", "normal", "normal", "high", "low");

    private final List<Long> productIds;
    private final String run;
    private final SplittableRandom random;

    /**
     * Orders of these products.
     *
     * @param run leads the customer reference of each order, by which the run's orders are found again
     */
    public OrderBodies(List<Long> productIds, String run) {
        if (productIds.size() < MOST_LINES) {
            throw new IllegalArgumentException("too few products: " + productIds.size());
        }
        this.productIds = List.copyOf(productIds);
        this.run = run;
        this.random = new SplittableRandom(run.hashCode());
    }

    public String run() {
        return run;
    }

    /** The customer reference of the order with this number. */
    public static String reference(String run, int number) {
        return run + "-" + number;
    }

    public String body(int number) {
        StringBuilder body = new StringBuilder(256);
        body.append("{\"customerRef\":\"").append(reference(run, number)).append("\",\"items\":[");
        int lines = 1 + random.nextInt(MOST_LINES);
        int product = random.nextInt(productIds.size());
        for (int line = 0; line < lines; line++) {
            body.append(line == 0 ? "" : ",")
                    .append("{\"productId\":")
                    .append(productIds.get((product + line * STRIDE) % productIds.size()))
                    .append(",\"quantity\":")
                    .append(1 + random.nextInt(MOST_UNITS))
                    .append('}');
        }
        return body.append("],\"priority\":\"")
                .append(PRIORITIES.get(number % PRIORITIES.size()))
                .append("\"}")
                .toString();
    }
}
