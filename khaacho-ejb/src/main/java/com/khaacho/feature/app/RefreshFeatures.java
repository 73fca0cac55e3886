package com.khaacho.feature.app;

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

/** Reads the switches at the start and every five seconds, so that a change is everywhere within that. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefreshFeatures {

    private static final Logger LOG = Logger.getLogger(RefreshFeatures.class.getName());

    private Features features;

    @Inject
    public RefreshFeatures(Features features) {
        this.features = features;
    }

    /** For the container only. */
    public RefreshFeatures() {}

    @PostConstruct
    void load() {
        look();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "features")
    void look() {
        try {
            features.refresh();
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "Features stay as they are, the database is away: {0}", e.getMessage());
        }
    }
}
