package com.khaacho.vendor;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a selling unit costs, by how many units a vendor sells at once: the price of the quantity holds for all its units,
 * as wholesalers' lists have it, not only for those beyond the tier's beginning.
 *
 * @param price without VAT, above 0, in NPR: up to where the first tier begins
 * @param tiers by quantity, each cheaper than what is before it; so more units never raise a unit's price
 */
public record PriceScale(BigDecimal price, List<Tier> tiers) {

    /** Wholesalers' lists have two or three; each one more multiplies the ways to split a scarce product. */
    public static final int MOST_TIERS = 5;

    /** The highest quantity of an order's line. */
    public static final int HIGHEST_QUANTITY = 1_000_000;

    /**
     * A price from a quantity on, until the next tier begins.
     *
     * @param fromQuantity selling units, 2 to 1,000,000
     * @param price per selling unit, without VAT, above 0, in NPR
     */
    public record Tier(int fromQuantity, BigDecimal price) {}

    /** @throws IllegalArgumentException when there are too many tiers, or one is out of its place */
    public PriceScale {
        tiers = List.copyOf(tiers);
        require(price.signum() > 0 && tiers.size() <= MOST_TIERS, "A scale has a price and at most five tiers");
        int from = 1;
        BigDecimal before = price;
        for (Tier tier : tiers) {
            require(tier.fromQuantity > from && tier.fromQuantity <= HIGHEST_QUANTITY, "Tiers begin one after another");
            require(tier.price.signum() > 0 && tier.price.compareTo(before) < 0, "Each tier has to be cheaper");
            from = tier.fromQuantity;
            before = tier.price;
        }
    }

    /** One price, whatever the quantity. */
    public static PriceScale flat(BigDecimal price) {
        return new PriceScale(price, List.of());
    }

    /** The price of each of so many selling units. */
    public BigDecimal of(long quantity) {
        BigDecimal found = price;
        for (int i = 0; i < tiers.size() && tiers.get(i).fromQuantity <= quantity; i++) {
            found = tiers.get(i).price;
        }
        return found;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
