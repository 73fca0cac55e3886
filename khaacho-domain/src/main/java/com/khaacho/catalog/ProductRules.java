package com.khaacho.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a product must be like, the same for the API and for files. */
public final class ProductRules {

    public static final int MAX_SKU = 64;
    public static final int MAX_NAME = 200;
    public static final int MAX_BRAND = 100;
    public static final int MAX_CATEGORY = 100;
    public static final int MAX_UNIT = 32;
    public static final int MAX_PACK = 64;

    /** The most that any product of the sample has is 9. */
    public static final int MAX_ALIASES = 50;

    public static final int MAX_ALIAS = 100;

    /** A sku is part of addresses and the first cell of files: no sign in it means anything there. */
    private static final Pattern SKU = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    /** Words that stand for something else where an address has a sku. */
    private static final Set<String> RESERVED = Set.of("import", "export");

    private ProductRules() {}

    /** All rules that the draft breaks; empty when it is good. */
    public static List<Breach> breaches(ProductDraft draft) {
        List<Breach> found = new ArrayList<>();
        sku(found, draft.sku());
        required(found, "name", draft.name(), MAX_NAME);
        text(found, "nameNe", draft.nameNe(), MAX_NAME);
        text(found, "brand", draft.brand(), MAX_BRAND);
        required(found, "category", draft.category(), MAX_CATEGORY);
        required(found, "unit", draft.unit(), MAX_UNIT);
        text(found, "pack", draft.pack(), MAX_PACK);
        aliases(found, draft.aliases());
        return found;
    }

    private static void sku(List<Breach> found, String sku) {
        int before = found.size();
        required(found, "sku", sku, MAX_SKU);
        if (found.size() == before && (!SKU.matcher(sku).matches() || RESERVED.contains(sku))) {
            String detail =
                    "sku has letters A to Z, digits, dots, hyphens and underscores, and begins with a letter or digit";
            found.add(new Breach("sku", "NOT_ALLOWED", detail));
        }
    }

    private static void required(List<Breach> found, String field, String text, int maxLength) {
        if (text == null) {
            found.add(new Breach(field, "REQUIRED", "a product needs a " + field));
        } else {
            text(found, field, text, maxLength);
        }
    }

    private static void text(List<Breach> found, String field, String text, int maxLength) {
        if (text == null) {
            return;
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            found.add(new Breach(field, "TOO_LONG", field + " has more than " + maxLength + " characters"));
        } else if (!isStorable(text)) {
            String detail = field + " holds a control character or half of a surrogate pair";
            found.add(new Breach(field, "ILLEGAL_CHARACTER", detail));
        }
    }

    private static void aliases(List<Breach> found, List<String> aliases) {
        if (aliases.size() > MAX_ALIASES) {
            found.add(new Breach("aliases", "TOO_MANY", "a product has at most " + MAX_ALIASES + " aliases"));
            return;
        }
        for (String alias : aliases) {
            text(found, "aliases", alias, MAX_ALIAS);
            if (alias.indexOf(';') >= 0) {
                found.add(new Breach(
                        "aliases", "NOT_ALLOWED", "an alias has no semicolon, which separates them in files"));
            }
        }
    }

    /** PostgreSQL stores no NUL, UTF-8 has no half surrogate pairs, other control characters garble screens. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(c ->
                        Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }
}
