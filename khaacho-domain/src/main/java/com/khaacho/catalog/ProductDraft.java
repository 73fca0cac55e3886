package com.khaacho.catalog;

import java.util.List;
import java.util.Locale;

/**
 * A product as somebody wants it: not checked yet, see {@link ProductRules}. Blank texts are absent ones, white space at
 * the ends is dropped, aliases are lower case and each there once.
 *
 * @param active null leaves it as it is; a new product is active then
 */
public record ProductDraft(
        String sku,
        String name,
        String nameNe,
        String brand,
        String category,
        String unit,
        String pack,
        List<String> aliases,
        Boolean active) {

    public ProductDraft {
        sku = stripped(sku);
        name = stripped(name);
        nameNe = stripped(nameNe);
        brand = stripped(brand);
        category = stripped(category);
        unit = stripped(unit);
        pack = stripped(pack);
        aliases = aliases.stream()
                .map(alias -> alias.strip().toLowerCase(Locale.ROOT))
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
