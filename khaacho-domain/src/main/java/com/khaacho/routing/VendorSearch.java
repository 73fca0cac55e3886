package com.khaacho.routing;

import java.util.Arrays;

/**
 * Branch and bound over sets of vendors: a set is extended by one vendor at a time, the most promising first, and left
 * when what the remaining places could bring at best is no improvement. Serving one unit more beats any cost. Ends with
 * a proof, or with its step budget and the lowest bound among the sets it left open.
 *
 * <p>For one problem and one thread.
 */
final class VendorSearch {

    private final RoutingProblem problem;
    private final SearchLevel[] levels;
    private final Candidates[] candidates;
    private final int[] chosen;
    private final long[] dualPrice;
    private final ProductSplit split;
    private long stepsLeft;
    private boolean hasPlan;

    /** The best set so far. */
    int[] best = new int[0];

    /** Units it leaves short beyond those that nobody has, and its cost in paisa. */
    long bestShort;

    long bestCost;

    /** No set left open is better than this; meaningful only when not exact. */
    long openShort = Long.MAX_VALUE;

    long openCost = Long.MAX_VALUE;

    VendorSearch(RoutingProblem problem, long[] dualPrice, long stepBudget) {
        this.problem = problem;
        this.stepsLeft = stepBudget;
        int depths = Math.min(problem.maxVendors, problem.vendors) + 1;
        this.levels = new SearchLevel[depths];
        this.candidates = new Candidates[depths];
        this.chosen = new int[depths];
        this.dualPrice = dualPrice;
        this.split = new ProductSplit(problem);
    }

    void run() {
        prepare(0);
        levels[0].empty();
        bestShort = levels[0].trueShort;
        bestCost = 0;
        candidates[0].all();
        branch(0);
    }

    /** Every set was tried or proven no better. */
    boolean isExact() {
        return openShort == Long.MAX_VALUE;
    }

    /** Most orders never get to the deeper levels, so their arrays are made when they are needed. */
    private void prepare(int depth) {
        if (levels[depth] == null) {
            levels[depth] = new SearchLevel(problem, dualPrice, split);
            candidates[depth] = new Candidates(problem.vendors);
        }
    }

    private void branch(int depth) {
        SearchLevel level = levels[depth];
        Candidates next = candidates[depth];
        int places = levels.length - 1 - depth;
        stepsLeft -= next.weigh(level, !problem.anyHard);
        for (int i = 0; i < next.count; i++) {
            Bound bound = next.bound(level, i, places);
            if (bound.isNoBetter(bestShort, bestCost)) {
                if (bound.holdsForAllFurther) {
                    return;
                }
            } else if (hasPlan && stepsLeft <= 0) {
                leaveOpen(bound);
            } else {
                visit(depth + 1, next, i, places - 1);
            }
        }
    }

    private void visit(int depth, Candidates from, int i, int places) {
        prepare(depth);
        chosen[depth - 1] = from.vendor[i];
        SearchLevel level = levels[depth];
        stepsLeft -= level.add(levels[depth - 1], from.vendor[i]);
        if (level.trueShort < bestShort || (level.trueShort == bestShort && level.trueSum < bestCost)) {
            bestShort = level.trueShort;
            bestCost = level.trueSum;
            best = Arrays.copyOf(chosen, depth);
        }
        if (places > 0 && i + 1 < from.count) {
            candidates[depth].after(from, i);
            branch(depth);
        }
        // The first way down always takes the best next vendor: a good plan, had whatever the budget.
        hasPlan = true;
    }

    private void leaveOpen(Bound bound) {
        if (bound.shortUnits < openShort || (bound.shortUnits == openShort && bound.cost < openCost)) {
            openShort = bound.shortUnits;
            openCost = bound.cost;
        }
    }

    /** Lexicographic: units short, then paisa. */
    static final class Bound {
        long shortUnits;
        long cost;

        /** Later candidates promise no more than this one. */
        boolean holdsForAllFurther;

        boolean isNoBetter(long bestShort, long bestCost) {
            return shortUnits > bestShort || (shortUnits == bestShort && cost >= bestCost);
        }
    }
}
