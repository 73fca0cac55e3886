package com.khaacho.returns;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Returns as stored, on the primary. Whoever adds or decides holds the lock on the retailer's credit account. */
public interface GoodsReturns {

    Optional<GoodsReturn> find(UUID id);

    /** The return that an earlier report with this key made, if its invoice has one. */
    Optional<Known> findByKey(UUID invoiceId, String key);

    /** Selling units by line number that are returned already, or will be unless the vendor declines. */
    Map<Integer, Integer> claimed(UUID invoiceId);

    void add(GoodsReturn goods, ReturnReport report);

    /** Writes the vendor's answer; the credit note of an accepted one is there already. */
    void decide(GoodsReturn decided);

    /** Whom to tell of a return, or what became of it. */
    Contact contact(UUID partyId);

    /** Takes what is fit for sale back into the stock of the offers it came from, and lets orders that wait hear of it. */
    void restock(GoodsReturn accepted);

    /**
     * A return and the report that made it.
     *
     * @param hash of the report
     */
    record Known(GoodsReturn goods, String hash) {}
}
