package com.khaacho.catalog.app;

import com.khaacho.shared.StoreUnavailableException;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Reads the catalogue at the start, then within 10 seconds of a change; while it has none, every 5 seconds. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefreshCatalogue {

    private static final Logger LOG = Logger.getLogger(RefreshCatalogue.class.getName());

    /** Timer runs between two looks at the database, of 5 seconds each. A look reads one row. */
    private static final int RUNS_BETWEEN_LOOKS = 2;

    private CatalogueSnapshot snapshot;
    private int run;

    @Inject
    public RefreshCatalogue(CatalogueSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** For the container only. */
    public RefreshCatalogue() {}

    @PostConstruct
    void load() {
        refresh();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "catalogue")
    void look() {
        run++;
        if (run % RUNS_BETWEEN_LOOKS == 0 || snapshot.current().isEmpty()) {
            refresh();
        }
    }

    private void refresh() {
        try {
            if (snapshot.refresh()) {
                int size = snapshot.current().products().size();
                LOG.log(Level.INFO, "The catalogue has {0} active products", size);
            }
        } catch (StoreUnavailableException e) {
            // The last snapshot serves on: products change seldom, and the risk stage checks again.
            LOG.log(Level.WARNING, "The catalogue could not be read: {0}", e.getMessage());
        }
    }
}
