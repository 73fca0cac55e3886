package com.khaacho.vendor;

import java.time.Instant;
import java.util.UUID;

/**
 * A vendor's price list without what is in it.
 *
 * @param name unique among the vendor's lists
 * @param active whether orders are priced by it
 * @param version 1 or more, grows with each change
 */
public record PriceList(UUID id, UUID vendorId, String name, boolean active, int version, Instant updatedAt) {

    /** One with its members and prices. */
    public record Sheet(PriceList list, PriceListDraft draft) {}

    /**
     * A price that came into the list, changed, or left it.
     *
     * @param prices null where the product left the list
     * @param version of the list, from which on it holds
     */
    public record Past(String sku, PriceScale prices, int version, Instant changedAt, String changedBy) {}
}
