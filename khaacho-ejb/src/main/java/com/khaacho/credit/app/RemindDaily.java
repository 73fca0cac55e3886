package com.khaacho.credit.app;

import com.khaacho.shared.StoreUnavailableException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Asks every hour for the day's reminders, on each instance; the first after nine in the morning in Nepal writes them. So
 * an instance that dies in the middle, or a database that is away, costs an hour and not the day.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemindDaily {

    private static final Logger LOG = Logger.getLogger(RemindDaily.class.getName());

    private RemindDebtors remind;

    @Inject
    public RemindDaily(RemindDebtors remind) {
        this.remind = remind;
    }

    /** For the container only. */
    public RemindDaily() {}

    @Schedule(hour = "*", minute = "21", persistent = false, info = "reminders")
    void everyHour() {
        try {
            remind.ofToday().ifPresent(told -> LOG.log(Level.INFO, "{0} retailers were reminded of a payment", told));
        } catch (StoreUnavailableException e) {
            LOG.log(Level.WARNING, "Reminders wait, the database is away: {0}", e.getMessage());
        }
    }
}
