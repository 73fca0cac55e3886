package com.khaacho.catalog.app;

import com.khaacho.catalog.CatalogueEntry;
import com.khaacho.catalog.CatalogueException;
import com.khaacho.catalog.CatalogueException.Code;
import com.khaacho.catalog.ProductQuery;
import com.khaacho.catalog.ProductSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Shows the catalogue. All methods throw {@link com.khaacho.shared.StoreUnavailableException} while the database is
 * away.
 */
@ApplicationScoped
public class FindProducts {

    private final ProductSearch search;

    @Inject
    public FindProducts(ProductSearch search) {
        this.search = search;
    }

    /** For the container's proxy only. */
    protected FindProducts() {
        this(null);
    }

    public List<ProductQuery.Found> find(ProductQuery query) {
        return search.find(query);
    }

    /**
     * One product, sold or not.
     *
     * @throws CatalogueException PRODUCT_NOT_FOUND
     */
    public CatalogueEntry product(String sku) {
        return search.bySku(sku)
                .orElseThrow(() -> new CatalogueException(Code.PRODUCT_NOT_FOUND, "There is no such product"));
    }
}
