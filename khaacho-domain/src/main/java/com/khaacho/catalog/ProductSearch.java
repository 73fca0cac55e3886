package com.khaacho.catalog;

import java.util.List;
import java.util.Optional;

/**
 * The catalogue for people to look at, active products and others. Every method throws
 * {@link com.khaacho.shared.StoreUnavailableException} while the database is away.
 */
public interface ProductSearch {

    /** The closest first; typos are tolerated, in Latin letters and in Devanagari. */
    List<ProductQuery.Found> find(ProductQuery query);

    Optional<CatalogueEntry> bySku(String sku);
}
