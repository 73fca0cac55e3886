package com.khaacho.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * Something wholesalers sell.
 *
 * @param unit the selling unit: bag, carton, piece ...
 * @param pack the content of one selling unit, for example {@code 12 x 1 L}, or null
 * @param aliases other names shops use
 */
public record Product(
        long id,
        String sku,
        String name,
        String nameNe,
        String brand,
        String category,
        String unit,
        String pack,
        List<String> aliases) {

    public Product {
        aliases = List.copyOf(aliases);
    }

    /** The same with one more alias. */
    public Product alsoCalled(String alias) {
        List<String> more = new ArrayList<>(aliases);
        more.add(alias);
        return new Product(id, sku, name, nameNe, brand, category, unit, pack, more);
    }
}
