package com.khaacho.routing;

import java.util.Arrays;

/**
 * A price for each product at which no vendor would be worth its fee, raised as far as that holds: dual ascent for
 * facility location (Erlenkotter 1978), with stock as capacity. Whatever the prices, what they bound is proven; better
 * prices only prune more.
 */
final class DualPrices {

    /** Rounds over all products; in the second and later ones little is left to raise. */
    private static final int ROUNDS = 8;

    private final RoutingProblem problem;
    private final int[] firstOf;
    private final int[] offers;
    private final int[] vendorOf;
    private final long[] slack;
    private final int[] active;
    private final long[] prices;

    DualPrices(RoutingProblem problem) {
        this.problem = problem;
        this.firstOf = new int[problem.products + 1];
        this.offers = new int[problem.product.length];
        this.vendorOf = new int[problem.product.length];
        this.slack = new long[problem.vendors];
        this.active = new int[problem.products];
        this.prices = new long[problem.products];
        sortByProduct();
    }

    /**
     * The prices.
     *
     * @param extraFee paisa added to each vendor's fee: the worth of one of the few places among the chosen
     */
    long[] ascend(long extraFee) {
        for (int v = 0; v < slack.length; v++) {
            slack[v] = problem.vendorFee[v] + extraFee;
        }
        for (int p = 0; p < prices.length; p++) {
            begin(p);
        }
        boolean raised = true;
        for (int round = 0; round < ROUNDS && raised; round++) {
            raised = false;
            for (int p = 0; p < prices.length; p++) {
                raised |= raise(p);
            }
        }
        return prices.clone();
    }

    private void sortByProduct() {
        for (int p : problem.product) {
            firstOf[p + 1]++;
        }
        for (int p = 0; p < problem.products; p++) {
            firstOf[p + 1] += firstOf[p];
        }
        int[] filled = new int[problem.products];
        for (int v = 0; v < problem.vendors; v++) {
            for (int offer = problem.firstOffer[v]; offer < problem.firstOffer[v + 1]; offer++) {
                vendorOf[offer] = v;
                insert(offer, firstOf[problem.product[offer]], filled[problem.product[offer]]++);
            }
        }
    }

    private void insert(int offer, int first, int filled) {
        int place = first + filled;
        while (place > first && problem.isBefore(offer, offers[place - 1])) {
            offers[place] = offers[place - 1];
            place--;
        }
        offers[place] = offer;
    }

    /** The price of the last unit when all vendors could be had for nothing: below it the bound only loses. */
    private void begin(int p) {
        long open = problem.need[p];
        int next = firstOf[p];
        prices[p] = 0;
        while (open > 0 && next < firstOf[p + 1]) {
            prices[p] = problem.relaxedPrice[offers[next]];
            open -= problem.capacity[offers[next++]];
        }
        active[p] = next;
        for (int i = firstOf[p]; i < next; i++) {
            int offer = offers[i];
            slack[vendorOf[offer]] -= (prices[p] - problem.relaxedPrice[offer]) * problem.capacity[offer];
        }
    }

    /** Up to the next seller's price, or until a vendor's fee is used up. */
    private boolean raise(int p) {
        if (problem.need[p] == 0) {
            return false;
        }
        while (active[p] < firstOf[p + 1] && problem.relaxedPrice[offers[active[p]]] <= prices[p]) {
            active[p]++;
        }
        long step = active[p] < firstOf[p + 1] ? problem.relaxedPrice[offers[active[p]]] - prices[p] : Long.MAX_VALUE;
        for (int i = firstOf[p]; i < active[p]; i++) {
            step = Math.min(step, slack[vendorOf[offers[i]]] / problem.capacity[offers[i]]);
        }
        if (step <= 0) {
            return false;
        }
        prices[p] += step;
        for (int i = firstOf[p]; i < active[p]; i++) {
            slack[vendorOf[offers[i]]] -= step * problem.capacity[offers[i]];
        }
        return true;
    }

    /** The lowest cost that these prices prove for any plan that serves all needs. */
    long bound(long[] dualPrices) {
        long[] worth = new long[problem.vendors];
        for (int offer = 0; offer < offers.length; offer++) {
            int p = problem.product[offer];
            long margin = dualPrices[p] - problem.relaxedPrice[offer];
            worth[vendorOf[offer]] += Math.max(0, margin) * Math.min(problem.capacity[offer], problem.need[p]);
        }
        long bound = 0;
        for (int p = 0; p < problem.products; p++) {
            bound += dualPrices[p] * problem.need[p];
        }
        for (int v = 0; v < worth.length; v++) {
            worth[v] -= problem.vendorFee[v];
        }
        Arrays.sort(worth);
        for (int i = 1; i <= Math.min(worth.length, problem.maxVendors); i++) {
            bound -= Math.max(0, worth[worth.length - i]);
        }
        return bound;
    }
}
