package com.khaacho.catalog.app;

import com.khaacho.catalog.Catalogue;
import com.khaacho.catalog.Products;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The products in memory, so that acceptance can refuse an unknown one without a database. At most 30 s behind the
 * table; the authority is the risk stage. Empty while the database has not answered yet: acceptance then checks nothing.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CatalogueSnapshot {

    private static final Logger LOG = Logger.getLogger(CatalogueSnapshot.class.getName());

    private Products products;
    private volatile Catalogue catalogue = Catalogue.empty();

    @Inject
    public CatalogueSnapshot(Products products) {
        this.products = products;
    }

    /** For the container only. */
    public CatalogueSnapshot() {}

    /** The latest snapshot, never null. */
    public Catalogue current() {
        return catalogue;
    }

    @PostConstruct
    void load() {
        refresh();
    }

    /** Not persistent: each instance keeps its own snapshot fresh. */
    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false, info = "catalogue snapshot")
    void refresh() {
        try {
            catalogue = new Catalogue(products.active());
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "The catalogue stays as it is, the database does not answer: {0}", e.getMessage());
        }
    }
}
