package com.khaacho.vendor;

import com.khaacho.shared.Money;
import java.time.Instant;

/**
 * An offer as its vendor sees it.
 *
 * @param price per selling unit, without VAT
 * @param stockOnHand selling units in store, reserved ones included
 * @param stockReserved selling units promised to open vendor orders
 * @param validTo the first instant at which it no longer holds; null until further notice
 * @param version grows with each change but a reservation
 */
public record VendorOffer(
        String sku,
        String productName,
        Money price,
        int stockOnHand,
        int stockReserved,
        int minQuantity,
        int leadTimeDays,
        Instant validFrom,
        Instant validTo,
        boolean active,
        int version,
        Instant updatedAt) {

    /** A price that an offer had. */
    public record PastPrice(Money price, int version, Instant changedAt, String changedBy) {}
}
