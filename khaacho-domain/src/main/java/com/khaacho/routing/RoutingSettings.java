package com.khaacho.routing;

/**
 * How vendors are chosen.
 *
 * @param costs what is weighed against the price of the goods
 * @param maxVendors vendors that may share one order, 1 to 5
 * @param stepBudget offers that may be looked at for one order before the best plan so far has to do; above 0
 */
public record RoutingSettings(RoutingCosts costs, int maxVendors, long stepBudget) {

    /** A sixth delivery helps no shop, and each one more doubles the ways to split a product. */
    static final int MOST_VENDORS = 5;

    /**
     * Steps instead of milliseconds, so that the same offers give the same plan on any machine. Twelve vendors with
     * forty products have 1,585 sets of up to five: looking at each costs 40 x 1,585 steps, entering it as many again,
     * and splitting all its products 40 x 35,312 (each set of n has 2^n choices of sellers); 1,539,280 in all. So such
     * orders are always solved exactly, unless scarce products have tiers: each price of a seller is a choice more.
     */
    private static final long STEPS = 1_600_000;

    public RoutingSettings {
        require(maxVendors >= 1 && maxVendors <= MOST_VENDORS, "khaacho.routing.max-vendors must be 1 to 5");
        require(stepBudget > 0, "The step budget of routing must be above 0");
    }

    /** At most three deliveries an order, as the design asks. */
    public static RoutingSettings defaults() {
        return new RoutingSettings(RoutingCosts.defaults(), 3);
    }

    public RoutingSettings(RoutingCosts costs, int maxVendors) {
        this(costs, maxVendors, STEPS);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
