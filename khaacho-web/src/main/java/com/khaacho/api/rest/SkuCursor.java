package com.khaacho.api.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Where the next page of a list by sku starts, as a text that means nothing to callers. */
public final class SkuCursor {

    private static final Pattern SKU = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,64}");

    private SkuCursor() {}

    public static String behind(String sku) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sku.getBytes(StandardCharsets.UTF_8));
    }

    /** The sku the page starts behind, or null for the first page. */
    public static String parse(String cursor) {
        if (cursor == null) {
            return null;
        }
        String sku = decoded(cursor);
        if (!SKU.matcher(sku).matches()) {
            throw foreign();
        }
        return sku;
    }

    private static String decoded(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    private static RuntimeException foreign() {
        return Parameters.invalid("cursor", "is none that this server gave");
    }
}
