package com.khaacho.vendor;

import com.khaacho.vendor.VendorOffer.PastPrice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Offers for their vendors: each sees and sets its own alone, so another's is simply not there. An offer that is set and has
 * stock left is noted for the orders that wait for its product.
 */
public interface VendorOffers {

    /** By sku, those behind the given one or all when it is null. */
    List<VendorOffer> list(UUID vendor, String afterSku, int limit);

    Optional<VendorOffer> offer(UUID vendor, String sku);

    /** The prices so far, the newest first. */
    List<PastPrice> prices(UUID vendor, String sku, int limit);

    /**
     * Offers a product that the vendor does not offer yet.
     *
     * @param by who wants it, for the history of prices
     */
    OfferChange create(UUID vendor, OfferDraft draft, String by);

    /**
     * Sets all that the draft says.
     *
     * @param version what the caller saw, or null for whatever is there
     * @param by who wants it, for the history of prices
     */
    OfferChange change(UUID vendor, OfferDraft draft, Integer version, String by);
}
