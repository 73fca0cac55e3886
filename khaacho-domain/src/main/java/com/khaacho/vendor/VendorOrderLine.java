package com.khaacho.vendor;

import java.math.BigDecimal;

/**
 * A part of an order line that one vendor delivers.
 *
 * @param lineNo the order's line
 * @param quantity selling units, at least 1
 * @param unitPrice the agreed price per selling unit, in NPR
 */
public record VendorOrderLine(int lineNo, long offerId, long productId, int quantity, BigDecimal unitPrice) {}
