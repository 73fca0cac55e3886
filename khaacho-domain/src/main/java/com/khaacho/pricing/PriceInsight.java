package com.khaacho.pricing;

import com.khaacho.shared.Money;

/**
 * What a reader is told of one product.
 *
 * @param own what the reader asks, per selling unit without VAT, or null for who sells nothing
 */
public record PriceInsight(String sku, String productName, Money own, PriceReading reading) {}
