package com.khaacho.pricing;

import com.khaacho.shared.Money;

/**
 * A product of the catalogue, and what one vendor asks for it.
 *
 * @param own per selling unit without VAT, or null for who sells nothing
 */
public record PricedProduct(long id, String sku, String name, Money own) {}
