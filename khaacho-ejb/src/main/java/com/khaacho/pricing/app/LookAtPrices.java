package com.khaacho.pricing.app;

import com.khaacho.calendar.NepaliDate;
import com.khaacho.pricing.PriceLevels;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks every hour whether somebody has looked at the day's prices, on each instance; the first after midnight in Nepal
 * looks. An instance that dies in the middle, or a database that is away, costs an hour; a day on which no instance ran
 * stays a day that nobody looked at.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookAtPrices {

    private static final Logger LOG = Logger.getLogger(LookAtPrices.class.getName());

    private PriceLevels levels;
    private Clock clock;

    @Inject
    public LookAtPrices(PriceLevels levels, Clock clock) {
        this.levels = levels;
        this.clock = clock;
    }

    /** For the container only. */
    public LookAtPrices() {}

    @Schedule(hour = "*", minute = "11", persistent = false, info = "prices")
    void everyHour() {
        try {
            levels.look(LocalDate.ofInstant(clock.instant(), NepaliDate.ZONE))
                    .ifPresent(changed -> LOG.log(Level.INFO, "Prices were looked at: {0} levels changed", changed));
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "Prices are looked at later, the database is away: {0}", e.getMessage());
        }
    }
}
