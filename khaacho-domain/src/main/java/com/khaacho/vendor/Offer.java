package com.khaacho.vendor;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What one vendor asks for one product.
 *
 * @param prices per selling unit, by the quantity taken, in NPR
 * @param available stock on hand less stock reserved, in selling units
 * @param minQuantity the smallest quantity the vendor sells, at least 1
 * @param leadTimeDays days until delivery, 0 or more
 */
public record Offer(
        long id, UUID vendorId, long productId, PriceScale prices, int available, int minQuantity, int leadTimeDays) {

    /** At one price, whatever the quantity. */
    public Offer(
            long id,
            UUID vendorId,
            long productId,
            BigDecimal price,
            int available,
            int minQuantity,
            int leadTimeDays) {
        this(id, vendorId, productId, PriceScale.flat(price), available, minQuantity, leadTimeDays);
    }
}
