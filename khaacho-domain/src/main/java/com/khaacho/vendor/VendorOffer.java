package com.khaacho.vendor;

import com.khaacho.shared.Money;
import com.khaacho.vendor.PriceScale.Tier;
import java.time.Instant;
import java.util.List;

/**
 * An offer as its vendor sees it.
 *
 * @param price per selling unit, without VAT
 * @param tiers lower prices by quantity
 * @param stockOnHand selling units in store, reserved ones included
 * @param stockReserved selling units promised to open vendor orders
 * @param validTo the first instant at which it no longer holds; null until further notice
 * @param version grows with each change but a reservation
 */
public record VendorOffer(
        String sku,
        String productName,
        Money price,
        List<Tier> tiers,
        int stockOnHand,
        int stockReserved,
        int minQuantity,
        int leadTimeDays,
        Instant validFrom,
        Instant validTo,
        boolean active,
        int version,
        Instant updatedAt) {

    /** A price that an offer had, with its tiers. */
    public record PastPrice(Money price, List<Tier> tiers, int version, Instant changedAt, String changedBy) {}
}
