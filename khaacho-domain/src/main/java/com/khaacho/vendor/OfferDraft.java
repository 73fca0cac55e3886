package com.khaacho.vendor;

import com.khaacho.shared.Money;
import com.khaacho.vendor.PriceScale.Tier;
import java.time.Instant;
import java.util.List;

/**
 * An offer as its vendor wants it, within the limits of the table.
 *
 * @param price per selling unit, without VAT, above 0
 * @param tiers lower prices by quantity, as {@link PriceScale} allows them; none for one price
 * @param stockOnHand 0 or more selling units
 * @param minQuantity 1 or more selling units
 * @param leadTimeDays 0 to 365
 * @param validFrom null leaves it as it is; a new offer holds at once
 * @param validTo behind validFrom, or null until further notice
 */
public record OfferDraft(
        String sku,
        Money price,
        List<Tier> tiers,
        int stockOnHand,
        int minQuantity,
        int leadTimeDays,
        Instant validFrom,
        Instant validTo,
        boolean active) {

    public OfferDraft {
        tiers = List.copyOf(tiers);
    }

    /** At one price, whatever the quantity. */
    public OfferDraft(
            String sku,
            Money price,
            int stockOnHand,
            int minQuantity,
            int leadTimeDays,
            Instant validFrom,
            Instant validTo,
            boolean active) {
        this(sku, price, List.of(), stockOnHand, minQuantity, leadTimeDays, validFrom, validTo, active);
    }
}
