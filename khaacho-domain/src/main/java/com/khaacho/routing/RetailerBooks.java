package com.khaacho.routing;

import com.khaacho.vendor.PriceScale;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One book of offers as each retailer of a batch sees it: the stock is everybody's, the prices are what vendors agreed with
 * the retailer, or else the offers' own. For one thread.
 */
public final class RetailerBooks {

    private final OfferBook book;
    private final Map<UUID, Map<Long, PriceScale>> agreed;
    private final Map<UUID, OfferBook> views = new HashMap<>();

    /** @param agreed by retailer, then by offer; a retailer that is missing pays what the offers ask */
    public RetailerBooks(OfferBook book, Map<UUID, Map<Long, PriceScale>> agreed) {
        this.book = book;
        this.agreed = agreed;
    }

    /** What the retailer is offered; stock taken from it is gone from every retailer's book. */
    public OfferBook of(UUID retailer) {
        Map<Long, PriceScale> prices = agreed.get(retailer);
        return prices == null ? book : views.computeIfAbsent(retailer, id -> book.at(prices));
    }
}
