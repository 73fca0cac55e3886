package com.khaacho.order;

/**
 * What of an order's line is to be called off.
 *
 * @param lineNo 1, 2, 3 ... as asked
 * @param quantity selling units, at least 1; null for all that no vendor has sent yet
 */
public record LineCut(int lineNo, Integer quantity) {}
