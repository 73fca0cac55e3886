package com.khaacho.vendor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The vendors' offers as stored. */
public interface Offers {

    /** The offers valid now for these products. */
    List<Offer> of(Collection<Long> productIds);

    /** The same, of those products that the catalogue still sells. */
    List<Offer> ofSold(Collection<Long> productIds);

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
