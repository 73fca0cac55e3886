package com.khaacho.vendor;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Price lists for who keeps them. A vendor that is null reads the lists of all. */
public interface VendorPriceLists {

    /** By id, those behind the given one or all when it is null. */
    List<PriceList> list(UUID vendor, UUID after, int limit);

    Optional<PriceList.Sheet> sheet(UUID vendor, UUID id);

    /** The changes of its prices, the newest first. */
    List<PriceList.Past> history(UUID id, int limit);

    /**
     * Makes a list. What the same key made before is answered and not made again.
     *
     * @param by who wants it, for the history
     */
    PriceListChange create(UUID vendor, PriceListRequest request, String by);

    /**
     * Sets all that the draft says.
     *
     * @param version what the caller saw, or null for whatever is there
     * @param by who wants it, for the history
     */
    PriceListChange change(UUID vendor, UUID id, PriceListDraft draft, Integer version, String by);
}
