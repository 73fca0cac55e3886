package com.khaacho.routing;

import java.math.BigDecimal;
import java.util.Arrays;

/** The vendors that the search chose: what each gives of each product, and what would be lost without it. */
final class ChosenVendors {

    private static final int PAISA_DECIMALS = 2;

    private final RoutingProblem problem;
    private final ProductSplit split;
    private final int[] vendors;
    private final int slots;

    /** By product, in {@code slots} places each: the sellers' offers. */
    private final int[] offers;

    private final int[] count;

    /** By product and place, cheapest first: selling units that are still to be shared out. */
    private final long[] units;

    /** By product and place: of each of those units, as many as the seller gives in all. */
    private final BigDecimal[] prices;

    private long shortUnits;
    private long paisa;

    ChosenVendors(RoutingProblem problem, int[] vendors) {
        this.problem = problem;
        this.vendors = vendors.clone();
        Arrays.sort(this.vendors);
        this.split = new ProductSplit(problem);
        this.slots = problem.maxVendors;
        this.offers = new int[problem.products * slots];
        this.count = new int[problem.products];
        this.units = new long[problem.products * slots];
        this.prices = new BigDecimal[problem.products * slots];
        solve(-1);
    }

    int sellers(int product) {
        return count[product];
    }

    int offer(int product, int place) {
        return offers[product * slots + place];
    }

    long units(int product, int place) {
        return units[product * slots + place];
    }

    /** Per selling unit, whatever of it is used already. */
    BigDecimal price(int product, int place) {
        return prices[product * slots + place];
    }

    void use(int product, int place, long quantity) {
        units[product * slots + place] -= quantity;
    }

    /** A sentence for people; call it when all units are shared out, for it forgets them. */
    String reason(int vendor) {
        long wholeShort = shortUnits;
        long wholePaisa = paisa;
        solve(vendor);
        long more = shortUnits - wholeShort;
        long saved = paisa - wholePaisa;
        shortUnits = wholeShort;
        paisa = wholePaisa;
        if (more > 0) {
            return "Without it " + more + " selling units more would be short.";
        }
        return "Saves NPR " + BigDecimal.valueOf(saved, PAISA_DECIMALS).toPlainString()
                + " against the other chosen vendors alone.";
    }

    /** Splits all products over the vendors but one. */
    private void solve(int without) {
        Arrays.fill(count, 0);
        shortUnits = 0;
        paisa = 0;
        for (int vendor : vendors) {
            if (vendor != without) {
                offerAll(vendor);
            }
        }
        for (int p = 0; p < problem.products; p++) {
            split.solve(p, offers, p * slots, count[p]);
            shortUnits += split.left * problem.weight[p];
            paisa += split.cost;
            keep(p);
        }
    }

    private void keep(int p) {
        int first = p * slots;
        split.amounts(p, units, first);
        for (int place = 0; place < count[p]; place++) {
            offers[first + place] = split.offer(place);
            units[first + place] *= problem.weight[p];
            prices[first + place] = problem.prices[split.offer(place)].of(units[first + place]);
        }
    }

    private void offerAll(int vendor) {
        paisa += problem.vendorFee[vendor];
        for (int offer = problem.firstOffer[vendor]; offer < problem.firstOffer[vendor + 1]; offer++) {
            int p = problem.product[offer];
            offers[p * slots + count[p]++] = offer;
        }
    }
}
