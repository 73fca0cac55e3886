package com.khaacho.routing;

import com.khaacho.vendor.PriceScale;
import java.util.Arrays;

/**
 * The best split of one product over a few given sellers: as much as they can serve, and that at the lowest cost. A seller
 * with tiers makes several bids, one a price, of which at most one is taken; where the tier begins is the bid's minimum.
 * For each choice of bids the answer is known, each gets its minimum and the cheapest then get the rest, so trying every
 * choice proves the best. What a seller would sell beyond its tier is cheaper by its next bid, which is tried, too. At equal
 * cost the fewer sellers win, then the cheaper ones.
 *
 * <p>Holds the last answer; for one thread.
 */
final class ProductSplit {

    /** At most 30: a choice of bids is the bits of one number. */
    private static final int MOST_BIDS = RoutingSettings.MOST_VENDORS * (PriceScale.MOST_TIERS + 1);

    private final RoutingProblem problem;
    private final int[] byPrice;
    private int sellers;

    /** By bid, cheapest first: its seller's place among {@code byPrice}, its minimum and its price. */
    private final int[] bidder = new int[MOST_BIDS];

    private final long[] minimum = new long[MOST_BIDS];
    private final long[] price = new long[MOST_BIDS];
    private int bids;

    private long need;
    private int tried;
    private int bestChoice;

    /** Lots or units that stay unserved. */
    long left;

    /** Goods and lateness in paisa. */
    long cost;

    ProductSplit(RoutingProblem problem) {
        this.problem = problem;
        this.byPrice = new int[problem.maxVendors];
    }

    /**
     * Finds the best split.
     *
     * @param offers the sellers' offers from index {@code from} on
     * @return how many choices of bids were tried
     */
    int solve(int product, int[] offers, int from, int count) {
        sort(offers, from, count);
        collectBids();
        need = problem.need[product];
        left = need;
        cost = 0;
        bestChoice = 0;
        if (count > 0 && servesAllForLeast()) {
            bestChoice = 1;
            left = 0;
            cost = price[0] * need;
            return 1;
        }
        tried = 0;
        extend(0, 0, 0, 0);
        return Math.max(1, tried);
    }

    /** Who has the lowest price, all that is asked and no lateness cannot be beaten by any split. */
    private boolean servesAllForLeast() {
        int cheapest = byPrice[0];
        return problem.late[cheapest] == 0 && problem.capacity[cheapest] >= need;
    }

    /** Tries all choices that have this one, and beyond it bids from a place on of sellers that it has not. */
    private void extend(int choice, int places, int from, long minimums) {
        for (int bid = from; bid < bids; bid++) {
            boolean isFree = (places & 1 << bidder[bid]) == 0;
            if (isFree && minimums + minimum[bid] <= need && weigh(choice | 1 << bid)) {
                extend(choice | 1 << bid, places | 1 << bidder[bid], bid + 1, minimums + minimum[bid]);
            }
        }
    }

    /** Whether a choice with more bids than this one could still be better than the best. */
    private boolean weigh(int choice) {
        tried++;
        long minimums = 0;
        long capacities = 0;
        long sum = 0;
        for (int bid = 0; bid < bids; bid++) {
            if (isChosen(choice, bid)) {
                int offer = byPrice[bidder[bid]];
                minimums += minimum[bid];
                capacities += problem.capacity[offer];
                sum += problem.late[offer] + minimum[bid] * price[bid];
            }
        }
        long least = sum + (need - minimums) * price[0];
        long unserved = need - Math.min(need, capacities);
        if (unserved <= left) {
            compare(choice, unserved, sum + costAboveMinimums(choice, need - unserved - minimums));
        }
        return left > 0 || least <= cost;
    }

    private void compare(int choice, long unserved, long sum) {
        if (unserved < left || sum < cost || (sum == cost && hasFewer(choice))) {
            left = unserved;
            cost = sum;
            bestChoice = choice;
        }
    }

    private long costAboveMinimums(int choice, long open) {
        long rest = open;
        long sum = 0;
        for (int bid = 0; bid < bids && rest > 0; bid++) {
            if (isChosen(choice, bid)) {
                long more = Math.min(rest, problem.capacity[byPrice[bidder[bid]]] - minimum[bid]);
                sum += more * price[bid];
                rest -= more;
            }
        }
        return sum;
    }

    private boolean hasFewer(int choice) {
        return Integer.bitCount(choice) < Integer.bitCount(bestChoice);
    }

    /** The seller at this place of the price order. */
    int offer(int place) {
        return byPrice[place];
    }

    /** Writes what each seller of the last answer gives, in price order. */
    void amounts(int product, long[] amounts, int from) {
        Arrays.fill(amounts, from, from + sellers, 0);
        long rest = problem.need[product] - left;
        for (int bid = 0; bid < bids; bid++) {
            if (isChosen(bestChoice, bid)) {
                amounts[from + bidder[bid]] = minimum[bid];
                rest -= minimum[bid];
            }
        }
        for (int bid = 0; bid < bids; bid++) {
            if (isChosen(bestChoice, bid)) {
                int place = bidder[bid];
                long more = Math.min(rest, problem.capacity[byPrice[place]] - minimum[bid]);
                amounts[from + place] += more;
                rest -= more;
            }
        }
    }

    private static boolean isChosen(int choice, int bid) {
        return (choice & 1 << bid) != 0;
    }

    private void sort(int[] offers, int from, int count) {
        sellers = count;
        for (int i = 0; i < count; i++) {
            int offer = offers[from + i];
            int place = i;
            while (place > 0 && problem.price[byPrice[place - 1]] > problem.price[offer]) {
                byPrice[place] = byPrice[place - 1];
                place--;
            }
            byPrice[place] = offer;
        }
    }

    private void collectBids() {
        bids = 0;
        for (int place = 0; place < sellers; place++) {
            int offer = byPrice[place];
            long[] froms = problem.tierFrom[offer];
            if (froms == null) {
                bid(place, problem.minimum[offer], problem.price[offer]);
                continue;
            }
            for (int tier = 0; tier < froms.length; tier++) {
                bid(place, froms[tier], problem.tierPrice[offer][tier]);
            }
        }
    }

    private void bid(int seller, long from, long paisa) {
        int place = bids++;
        while (place > 0 && price[place - 1] > paisa) {
            bidder[place] = bidder[place - 1];
            minimum[place] = minimum[place - 1];
            price[place] = price[place - 1];
            place--;
        }
        bidder[place] = seller;
        minimum[place] = from;
        price[place] = paisa;
    }
}
