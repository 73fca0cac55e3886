package com.khaacho.database.jdbc;

import com.khaacho.pipeline.StoreProbe;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks the pool that decides: the primary's. */
@ApplicationScoped
public class JdbcStoreProbe implements StoreProbe {

    private static final Logger LOG = Logger.getLogger(JdbcStoreProbe.class.getName());

    private final Databases databases;

    @Inject
    public JdbcStoreProbe(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcStoreProbe() {
        this(null);
    }

    @Override
    public boolean answers() {
        try {
            databases.write().query("SELECT 1", row -> row.getInt(1));
            return true;
        } catch (StoreUnavailableException e) {
            LOG.log(Level.FINE, "The database is away", e);
            return false;
        }
    }
}
