package com.khaacho.database.app;

import com.khaacho.database.PartitionUpkeep;
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

/**
 * Makes the partitions of the coming months and days and drops expired ones: at the start, then daily. When the database
 * is away, the next hour makes up for it. Harmless when every instance runs it: the functions take turns.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MaintainPartitions {

    private static final Logger LOG = Logger.getLogger(MaintainPartitions.class.getName());

    private static final int HOURS_A_DAY = 24;

    private PartitionUpkeep partitions;
    private int hoursSinceDone = HOURS_A_DAY;

    @Inject
    public MaintainPartitions(PartitionUpkeep partitions) {
        this.partitions = partitions;
    }

    /** For the container only. */
    public MaintainPartitions() {}

    @PostConstruct
    void start() {
        maintain();
    }

    @Schedule(hour = "*", minute = "17", persistent = false, info = "partitions")
    void everyHour() {
        hoursSinceDone++;
        if (hoursSinceDone >= HOURS_A_DAY) {
            maintain();
        }
    }

    private void maintain() {
        try {
            int made = partitions.ensure();
            int dropped = partitions.dropExpired();
            LOG.log(Level.INFO, "Partitions: {0} made, {1} expired and dropped", new Object[] {made, dropped});
            for (String stray : partitions.strays()) {
                LOG.log(Level.WARNING, "A partition was missing: {0} rows", stray);
            }
            hoursSinceDone = 0;
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "Partitions are looked after later, the database is away: {0}", e.getMessage());
        }
    }
}
