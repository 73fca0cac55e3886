package com.khaacho.routing;

/**
 * The best split of one product over a few given sellers: as much as they can serve, and that at the lowest cost. For
 * each choice of sellers the answer is known, each gets its minimum and the cheapest then get the rest, so trying every
 * choice proves the best. At equal cost the fewer sellers win, then the cheaper ones.
 *
 * <p>Holds the last answer; for one thread.
 */
final class ProductSplit {

    private final RoutingProblem problem;
    private final int[] byPrice;
    private int sellers;
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
     * @return how many choices of sellers were tried
     */
    int solve(int product, int[] offers, int from, int count) {
        sort(offers, from, count);
        left = problem.need[product];
        cost = 0;
        bestChoice = 0;
        if (count > 0 && servesAllForLeast(product)) {
            bestChoice = 1;
            left = 0;
            cost = problem.price[byPrice[0]] * problem.need[product];
            return 1;
        }
        int choices = 1 << count;
        for (int choice = 1; choice < choices; choice++) {
            weigh(choice, problem.need[product]);
        }
        return choices;
    }

    /** Who has the lowest price, all that is asked and no lateness cannot be beaten by any split. */
    private boolean servesAllForLeast(int product) {
        int cheapest = byPrice[0];
        return problem.late[cheapest] == 0 && problem.capacity[cheapest] >= problem.need[product];
    }

    private void weigh(int choice, long need) {
        long minimums = 0;
        long capacities = 0;
        long sum = 0;
        for (int i = 0; i < sellers; i++) {
            if (isChosen(choice, i)) {
                int offer = byPrice[i];
                minimums += problem.minimum[offer];
                capacities += problem.capacity[offer];
                sum += problem.late[offer] + problem.minimum[offer] * problem.price[offer];
            }
        }
        long unserved = need - Math.min(need, capacities);
        if (minimums > need || unserved > left) {
            return;
        }
        sum += costAboveMinimums(choice, need - unserved - minimums);
        if (unserved < left || sum < cost || (sum == cost && hasFewer(choice))) {
            left = unserved;
            cost = sum;
            bestChoice = choice;
        }
    }

    private long costAboveMinimums(int choice, long open) {
        long rest = open;
        long sum = 0;
        for (int i = 0; i < sellers && rest > 0; i++) {
            if (isChosen(choice, i)) {
                int offer = byPrice[i];
                long more = Math.min(rest, problem.capacity[offer] - problem.minimum[offer]);
                sum += more * problem.price[offer];
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
        long rest = problem.need[product] - left;
        for (int i = 0; i < sellers; i++) {
            amounts[from + i] = isChosen(bestChoice, i) ? problem.minimum[byPrice[i]] : 0;
            rest -= amounts[from + i];
        }
        for (int i = 0; i < sellers; i++) {
            if (isChosen(bestChoice, i)) {
                long more = Math.min(rest, problem.capacity[byPrice[i]] - amounts[from + i]);
                amounts[from + i] += more;
                rest -= more;
            }
        }
    }

    private static boolean isChosen(int choice, int place) {
        return (choice & 1 << place) != 0;
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
}
