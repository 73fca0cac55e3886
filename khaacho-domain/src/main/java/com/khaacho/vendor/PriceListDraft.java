package com.khaacho.vendor;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A price list as its vendor wants it.
 *
 * @param name 1 to 100 characters
 * @param retailers the ids of who pays by it, none of them twice, at most 1,000
 * @param prices none of a sku twice, at most 1,000
 */
public record PriceListDraft(String name, boolean active, List<UUID> retailers, List<Price> prices) {

    /** What its members pay for one of the vendor's offers. */
    public record Price(String sku, PriceScale scale) {}

    public PriceListDraft {
        retailers = List.copyOf(retailers);
        prices = List.copyOf(prices);
    }

    /** Whether it says the same, in whatever order; amounts have two decimals. */
    public boolean isSame(PriceListDraft other) {
        return name.equals(other.name)
                && active == other.active
                && Set.copyOf(retailers).equals(Set.copyOf(other.retailers))
                && Set.copyOf(prices).equals(Set.copyOf(other.prices));
    }
}
