package com.khaacho.catalog.app;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The catalogue in memory, so that acceptance and parsing need no database. Empty until it was read once. */
@ApplicationScoped
public class CatalogueSnapshot {

    private final Products products;
    private volatile Catalogue current = Catalogue.empty();
    private Products.Version version;

    @Inject
    public CatalogueSnapshot(Products products) {
        this.products = products;
    }

    /** For the container's proxy only. */
    protected CatalogueSnapshot() {
        this(null);
    }

    public Catalogue current() {
        return current;
    }

    /**
     * Reads the catalogue again if it changed, and says whether it did.
     *
     * @throws com.khaacho.shared.StoreUnavailableException when the database does not answer; the old snapshot stays
     */
    public synchronized boolean refresh() {
        // The version is read first: a change between the two reads is then seen again next time.
        Products.Version stored = products.version();
        if (stored.equals(version)) {
            return false;
        }
        current = new Catalogue(products.active());
        version = stored;
        return true;
    }
}
