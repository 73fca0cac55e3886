package com.khaacho.catalog.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.catalog.ProductQuery.Closeness;
import com.khaacho.catalog.ProductQuery.Position;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the next page of products starts, as a text that means nothing to callers. */
final class ProductCursor {

    private static final Pattern POSITION = Pattern.compile("(SAME|BEGINS|ALIKE) ([^\\p{Cntrl}\\p{Cs}]{1,64})");

    private ProductCursor() {}

    static String behind(Position position) {
        String text = position.closeness() + " " + position.sku();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The position the page starts behind, or null for the first page. */
    static Position parse(String cursor) {
        if (cursor == null) {
            return null;
        }
        Matcher position = POSITION.matcher(decoded(cursor));
        if (!position.matches()) {
            throw foreign();
        }
        return new Position(Closeness.valueOf(position.group(1)), position.group(2));
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
