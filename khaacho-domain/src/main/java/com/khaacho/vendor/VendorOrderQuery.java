package com.khaacho.vendor;

import java.util.UUID;

/**
 * Which vendor orders to list, newest first. Every member but the limit may be null: no restriction.
 *
 * @param before the last vendor order of the page before
 * @param limit at most so many, 1 or more
 */
public record VendorOrderQuery(VendorOrderStatus status, UUID before, int limit) {}
