package com.khaacho.vendor;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The prices that vendors agreed with groups of retailers, for who prices orders. */
@FunctionalInterface
public interface PriceLists {

    /**
     * What these retailers pay by the active lists that they are in, instead of what the offers ask.
     *
     * @param productIds prices of their offers only
     * @return by retailer, then by offer; a retailer that no list has a price for is missing
     */
    Map<UUID, Map<Long, PriceScale>> agreed(Collection<UUID> retailers, Collection<Long> productIds);

    /** Where no vendor has a list. */
    static PriceLists none() {
        return (retailers, productIds) -> Map.of();
    }
}
