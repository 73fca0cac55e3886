package com.khaacho.vendor.app;

import com.khaacho.identity.Caller;
import com.khaacho.vendor.OfferException;
import com.khaacho.vendor.OfferException.Code;
import com.khaacho.vendor.VendorOffer;
import com.khaacho.vendor.VendorOffer.PastPrice;
import com.khaacho.vendor.VendorOffers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Shows a vendor its own offers. All methods throw {@link com.khaacho.shared.StoreUnavailableException} while the database
 * is away.
 */
@ApplicationScoped
public class FindOffers {

    /** Years of daily changes of one price; older ones stay stored. */
    private static final int MAX_PRICES = 1_000;

    private final VendorOffers offers;

    @Inject
    public FindOffers(VendorOffers offers) {
        this.offers = offers;
    }

    /** For the container's proxy only. */
    protected FindOffers() {
        this(null);
    }

    public List<VendorOffer> list(Caller vendor, String afterSku, int limit) {
        return offers.list(vendor.partyId(), afterSku, limit);
    }

    /**
     * One offer of the caller's.
     *
     * @throws OfferException OFFER_NOT_FOUND
     */
    public VendorOffer offer(Caller vendor, String sku) {
        return offers.offer(vendor.partyId(), sku).orElseThrow(FindOffers::notFound);
    }

    /**
     * The prices it had, the newest first.
     *
     * @throws OfferException OFFER_NOT_FOUND
     */
    public List<PastPrice> prices(Caller vendor, String sku) {
        List<PastPrice> prices = offers.prices(vendor.partyId(), sku, MAX_PRICES);
        // An offer has at least the price it began with.
        if (prices.isEmpty()) {
            throw notFound();
        }
        return prices;
    }

    private static OfferException notFound() {
        return new OfferException(Code.OFFER_NOT_FOUND, "You do not offer this product");
    }
}
