package com.khaacho.routing;

/**
 * What the vendors chosen so far serve, at one depth of the search. Three sums are kept a product: the relaxation, which
 * fills the cheapest sellers first and ignores minimum quantities; the same with everything above the dual price bought
 * at that price instead; and the true split. The first two bound, the third decides.
 *
 * <p>Adding a vendor helps the first two the less the more vendors there are, since filling the cheapest first is a
 * matroid's greedy: so the sum of single gains bounds what several more vendors can bring (Nemhauser, Wolsey, Fisher
 * 1978).
 */
final class SearchLevel {

    private final RoutingProblem problem;
    private final long[] dualPrice;
    private final ProductSplit split;
    private final int slots;

    /** By product: offers of the chosen vendors, in the problem's order, in {@code slots} places each. */
    private final int[] sellers;

    private final int[] sellerCount;
    private final long[] left;
    private final long[] cost;
    private final long[] dualCost;
    private final long[] trueLeft;
    private final long[] trueCost;

    /** By product: an offer at this price or above brings nothing. */
    private final long[] useless;

    /** Sums over all products: units short; cost in paisa with the fees of the chosen vendors. */
    long shortUnits;

    long costSum;
    long dualSum;
    long trueShort;
    long trueSum;

    /** What the last call of {@link #gain} found: units served more, paisa saved less the fee, the same by duals. */
    long gainUnits;

    long gainMoney;
    long gainDual;

    private long filledLeft;
    private long filledCost;
    private long filledDual;
    private long lastPrice;

    SearchLevel(RoutingProblem problem, long[] dualPrice, ProductSplit split) {
        this.problem = problem;
        this.dualPrice = dualPrice;
        this.split = split;
        this.slots = problem.maxVendors;
        this.sellers = new int[problem.products * slots];
        this.sellerCount = new int[problem.products];
        this.left = new long[problem.products];
        this.cost = new long[problem.products];
        this.dualCost = new long[problem.products];
        this.trueLeft = problem.anyHard ? new long[problem.products] : left;
        this.trueCost = problem.anyHard ? new long[problem.products] : cost;
        this.useless = new long[problem.products];
    }

    /** Nobody chosen: all is short, or bought at the dual prices. */
    void empty() {
        for (int p = 0; p < problem.products; p++) {
            left[p] = problem.need[p];
            trueLeft[p] = problem.need[p];
            dualCost[p] = problem.need[p] * dualPrice[p];
            useless[p] = problem.need[p] == 0 ? 0 : Long.MAX_VALUE;
            shortUnits += problem.need[p] * problem.weight[p];
            dualSum += dualCost[p];
        }
        trueShort = shortUnits;
    }

    /** Looks at what this vendor would add. */
    int gain(int vendor) {
        gainUnits = 0;
        gainMoney = -problem.vendorFee[vendor];
        gainDual = gainMoney;
        int end = problem.firstOffer[vendor + 1];
        for (int offer = problem.firstOffer[vendor]; offer < end; offer++) {
            int p = problem.product[offer];
            if (problem.relaxedPrice[offer] < useless[p]) {
                fill(p, offer);
                gainUnits += (left[p] - filledLeft) * problem.weight[p];
                gainMoney += cost[p] - filledCost;
                gainDual += dualCost[p] - filledDual;
            }
        }
        return end - problem.firstOffer[vendor];
    }

    /** Becomes what the other level is with this vendor more; the steps it took. */
    long add(SearchLevel before, int vendor) {
        copy(before);
        costSum += problem.vendorFee[vendor];
        dualSum += problem.vendorFee[vendor];
        trueSum += problem.vendorFee[vendor];
        long steps = 0;
        int end = problem.firstOffer[vendor + 1];
        for (int offer = problem.firstOffer[vendor]; offer < end; offer++) {
            int p = problem.product[offer];
            insert(p, offer);
            refill(p);
            steps += problem.hard[p] ? 1 + split(p) : 1;
        }
        if (!problem.anyHard) {
            trueShort = shortUnits;
            trueSum = costSum;
        }
        return steps;
    }

    private void refill(int p) {
        fill(p, -1);
        shortUnits += (filledLeft - left[p]) * problem.weight[p];
        costSum += filledCost - cost[p];
        dualSum += filledDual - dualCost[p];
        if (problem.anyHard && !problem.hard[p]) {
            settle(p, filledLeft, filledCost);
        }
        left[p] = filledLeft;
        cost[p] = filledCost;
        dualCost[p] = filledDual;
        useless[p] = filledLeft > 0 ? Long.MAX_VALUE : lastPrice;
    }

    private int split(int p) {
        int choices = split.solve(p, sellers, p * slots, sellerCount[p]);
        settle(p, split.left, split.cost);
        return choices;
    }

    private void settle(int p, long unserved, long paisa) {
        trueShort += (unserved - trueLeft[p]) * problem.weight[p];
        trueSum += paisa - trueCost[p];
        trueLeft[p] = unserved;
        trueCost[p] = paisa;
    }

    /** Fills the product from the chosen sellers and, unless it is below 0, from one offer more. */
    private void fill(int p, int extra) {
        long open = problem.need[p];
        long sum = 0;
        long dual = -1;
        long last = 0;
        int next = p * slots;
        int end = next + sellerCount[p];
        int waiting = extra;
        while (open > 0 && (next < end || waiting >= 0)) {
            int offer;
            if (waiting >= 0 && (next == end || problem.isBefore(waiting, sellers[next]))) {
                offer = waiting;
                waiting = -1;
            } else {
                offer = sellers[next++];
            }
            last = problem.relaxedPrice[offer];
            if (dual < 0 && last >= dualPrice[p]) {
                dual = sum + open * dualPrice[p];
            }
            long taken = Math.min(open, problem.capacity[offer]);
            sum += taken * last;
            open -= taken;
        }
        filledLeft = open;
        filledCost = sum;
        filledDual = dual >= 0 ? dual : sum + open * dualPrice[p];
        lastPrice = last;
    }

    private void insert(int p, int offer) {
        int place = p * slots + sellerCount[p]++;
        while (place > p * slots && problem.isBefore(offer, sellers[place - 1])) {
            sellers[place] = sellers[place - 1];
            place--;
        }
        sellers[place] = offer;
    }

    private void copy(SearchLevel other) {
        copy(other.sellers, sellers);
        copy(other.sellerCount, sellerCount);
        copy(other.left, left);
        copy(other.cost, cost);
        copy(other.dualCost, dualCost);
        copy(other.useless, useless);
        if (problem.anyHard) {
            copy(other.trueLeft, trueLeft);
            copy(other.trueCost, trueCost);
        }
        shortUnits = other.shortUnits;
        costSum = other.costSum;
        dualSum = other.dualSum;
        trueShort = other.trueShort;
        trueSum = other.trueSum;
    }

    private static void copy(int[] from, int[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }

    private static void copy(long[] from, long[] to) {
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
