package com.khaacho.order;

/**
 * One line as the caller asked it. Exactly one of sku and productId is set.
 *
 * @param sku the stock keeping unit, 1 to 64 characters, or null
 * @param productId the numeric product id, or null
 * @param quantity selling units, 1 to 1,000,000
 * @param unit the unit the caller named, or null for the selling unit
 * @param wording of a correction: what of the order's text the line is meant to be, or null
 */
public record RequestedLine(String sku, Long productId, int quantity, String unit, String wording) {

    /** A line that corrects no wording. */
    public RequestedLine(String sku, Long productId, int quantity, String unit) {
        this(sku, productId, quantity, unit, null);
    }
}
