package com.khaacho.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

/** Usual prices, looked at once a day. */
public interface PriceLevels {

    /**
     * Looks at all offers of now and keeps what changed, unless that was done on this day.
     *
     * @return how many levels changed; empty when the day was looked at before
     */
    OptionalInt look(LocalDate day);

    /** The days from the first to the last that were looked at, oldest first. */
    List<LocalDate> days(LocalDate first, LocalDate last);

    /** What a vendor offers, by sku, behind the given one or from the beginning when it is null. */
    List<PricedProduct> offered(UUID vendor, String sku, String after, int limit);

    /** What the catalogue sells, by sku, behind the given one or from the beginning when it is null. */
    List<PricedProduct> sold(String sku, String after, int limit);

    /**
     * By product; one that nobody offered in those days is not in it.
     *
     * @param district null for the whole market
     */
    Map<Long, PriceHistory> histories(Collection<Long> products, String district, LocalDate first, LocalDate last);

    /** The same of the offers of this moment, which nobody has looked at. */
    Map<Long, PriceLevel> present(Collection<Long> products, String district);
}
