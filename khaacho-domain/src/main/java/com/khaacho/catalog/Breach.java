package com.khaacho.catalog;

/**
 * A rule that a product breaks.
 *
 * @param field the member, as the API names it
 * @param code a stable word, for example {@code TOO_LONG}
 * @param detail a sentence for people that names the limit
 */
public record Breach(String field, String code, String detail) {}
