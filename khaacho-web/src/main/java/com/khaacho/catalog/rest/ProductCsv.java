package com.khaacho.catalog.rest;

import com.khaacho.catalog.Breach;
import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.Product;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.ProductRules;
import com.khaacho.csv.Formula;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Products as rows of a file: which columns there are, and what their cells mean. */
final class ProductCsv {

    /** As files are written; a file that is read may have them in any order. */
    static final List<String> COLUMNS =
            List.of("sku", "name", "name_ne", "brand", "category", "unit", "pack", "aliases", "active");

    /** Without it a file says nothing about being sold, and nothing of that changes. */
    private static final String ACTIVE = "active";

    private final Map<String, Integer> places = new HashMap<>();

    private ProductCsv() {}

    /**
     * The columns of a heading.
     *
     * @throws IllegalArgumentException when one is missing, unknown or there twice
     */
    static ProductCsv ofHeading(List<String> heading) {
        ProductCsv csv = new ProductCsv();
        for (int i = 0; i < heading.size(); i++) {
            String name = heading.get(i).strip();
            if (!COLUMNS.contains(name)) {
                throw new IllegalArgumentException(
                        "the heading has an unknown column " + (i + 1) + "; columns are " + String.join(", ", COLUMNS));
            } else if (csv.places.put(name, i) != null) {
                throw new IllegalArgumentException("the heading has the column " + name + " twice");
            }
        }
        Set<String> missing = new HashSet<>(COLUMNS);
        missing.removeAll(csv.places.keySet());
        missing.remove(ACTIVE);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the heading misses " + String.join(", ", missing));
        }
        return csv;
    }

    /** The rules that a row breaks; empty when {@link #draft} may be asked for it. */
    List<Breach> breaches(List<String> cells) {
        if (cells.size() != places.size()) {
            String detail = "the row has " + cells.size() + " cells, the heading " + places.size();
            return List.of(new Breach("", "WRONG_CELL_COUNT", detail));
        }
        if (places.containsKey(ACTIVE) && !Set.of("true", "false").contains(cell(cells, ACTIVE))) {
            return List.of(new Breach(ACTIVE, "NOT_ALLOWED", "active must be true or false"));
        }
        return ProductRules.breaches(draft(cells)).stream()
                .map(breach -> breach.field().equals("nameNe")
                        ? new Breach("name_ne", breach.code(), breach.detail())
                        : breach)
                .toList();
    }

    ProductDraft draft(List<String> cells) {
        return new ProductDraft(
                cell(cells, "sku"),
                cell(cells, "name"),
                cell(cells, "name_ne"),
                cell(cells, "brand"),
                cell(cells, "category"),
                cell(cells, "unit"),
                cell(cells, "pack"),
                Arrays.asList(cell(cells, "aliases").split(";", -1)),
                places.containsKey(ACTIVE) ? Boolean.valueOf(cell(cells, ACTIVE)) : null);
    }

    private String cell(List<String> cells, String column) {
        return Formula.restore(cells.get(places.get(column)));
    }

    /** The cells of a product, in the order of {@link #COLUMNS}; null for what it has not. */
    static List<String> cells(CatalogueEntry entry) {
        Product product = entry.product();
        return Arrays.asList(
                product.sku(),
                product.name(),
                product.nameNe(),
                product.brand(),
                product.category(),
                product.unit(),
                product.pack(),
                String.join(";", product.aliases()),
                Boolean.toString(entry.active()));
    }
}
