package com.khaacho.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An immutable snapshot of the active products, for look-ups without a database. */
public final class Catalogue {

    private static final Catalogue EMPTY = new Catalogue(java.util.List.of());

    private final Map<String, Product> bySku;
    private final Map<Long, Product> byId;

    public Catalogue(Collection<Product> products) {
        bySku = new HashMap<>(products.size() * 2);
        byId = new HashMap<>(products.size() * 2);
        for (Product product : products) {
            bySku.put(product.sku(), product);
            byId.put(product.id(), product);
        }
    }

    public static Catalogue empty() {
        return EMPTY;
    }

    public boolean isEmpty() {
        return byId.isEmpty();
    }

    public Optional<Product> bySku(String sku) {
        return Optional.ofNullable(bySku.get(sku));
    }

    public Optional<Product> byId(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Collection<Product> products() {
        return java.util.Collections.unmodifiableCollection(byId.values());
    }
}
