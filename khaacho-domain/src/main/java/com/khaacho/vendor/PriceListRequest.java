package com.khaacho.vendor;

/**
 * A vendor's wish for a new price list.
 *
 * @param key under which a repetition is recognised among the vendor's, 1 to 255 characters, or null
 * @param hash SHA-256 of the body in hexadecimal, or null without a key: the same key means the same bytes
 */
public record PriceListRequest(PriceListDraft draft, String key, String hash) {}
