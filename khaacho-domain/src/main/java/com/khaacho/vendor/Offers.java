package com.khaacho.vendor;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The vendors' offers as stored. */
public interface Offers {

    /** The offers valid now for these products. */
    List<Offer> of(Collection<Long> productIds);

    /** The lowest valid price by product, in NPR; a product that nobody offers is missing. */
    Map<Long, BigDecimal> lowestPrices(Collection<Long> productIds);

    /** Where vendors deliver; a vendor that is missing delivers everywhere. */
    Map<UUID, Set<String>> servedDistricts();

    /**
     * Reserves stock, all or nothing.
     *
     * @param quantities selling units by offer, each at least 1
     * @throws StockTakenException when an offer has less than asked
     */
    void reserve(Map<Long, Integer> quantities);
}
