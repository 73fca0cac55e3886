package com.khaacho.vendor;

import java.math.BigDecimal;

/**
 * A part of an order line that one vendor delivers.
 *
 * @param lineNo the order's line
 * @param quantity selling units as ordered, at least 1
 * @param unitPrice the agreed price per selling unit, in NPR
 * @param delivered selling units that the retailer got, 0 to quantity; null until the vendor order is delivered
 */
public record VendorOrderLine(
        int lineNo, long offerId, long productId, int quantity, BigDecimal unitPrice, Integer delivered) {

    /** As routing places it. */
    public VendorOrderLine(int lineNo, long offerId, long productId, int quantity, BigDecimal unitPrice) {
        this(lineNo, offerId, productId, quantity, unitPrice, null);
    }

    /** The same line, handed over. */
    VendorOrderLine delivered(int units) {
        return new VendorOrderLine(lineNo, offerId, productId, quantity, unitPrice, units);
    }

    /** The same line with so many units less, or none. */
    VendorOrderLine less(int units) {
        return new VendorOrderLine(lineNo, offerId, productId, Math.max(0, quantity - units), unitPrice, delivered);
    }

    /** Selling units that are to be paid for: those ordered, and once it is delivered those that came. */
    public int standing() {
        return delivered == null ? quantity : delivered;
    }
}
