package com.khaacho.vendor.app;

import com.khaacho.identity.Caller;
import com.khaacho.vendor.OfferException;
import com.khaacho.vendor.OfferException.Code;
import com.khaacho.vendor.PriceList;
import com.khaacho.vendor.VendorPriceLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Shows price lists: to a vendor its own, so that another's is like none, to operators all. All methods throw
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
@ApplicationScoped
public class FindPriceLists {

    /** Older changes stay stored. */
    private static final int MAX_PAST = 1_000;

    private final VendorPriceLists lists;

    @Inject
    public FindPriceLists(VendorPriceLists lists) {
        this.lists = lists;
    }

    /** For the container's proxy only. */
    protected FindPriceLists() {
        this(null);
    }

    /** By id, those behind the given one. */
    public List<PriceList> list(Caller reader, UUID after, int limit) {
        return lists.list(vendorOf(reader), after, limit);
    }

    /**
     * One with its members and prices.
     *
     * @throws OfferException PRICE_LIST_NOT_FOUND
     */
    public PriceList.Sheet sheet(Caller reader, UUID id) {
        return lists.sheet(vendorOf(reader), id)
                .orElseThrow(() -> new OfferException(Code.PRICE_LIST_NOT_FOUND, "There is no such price list"));
    }

    /**
     * The changes of its prices, the newest first, at most 1,000.
     *
     * @throws OfferException PRICE_LIST_NOT_FOUND
     */
    public List<PriceList.Past> history(Caller reader, UUID id) {
        return lists.history(sheet(reader, id).list().id(), MAX_PAST);
    }

    private static UUID vendorOf(Caller reader) {
        return reader.seesEveryParty() ? null : reader.partyId();
    }
}
