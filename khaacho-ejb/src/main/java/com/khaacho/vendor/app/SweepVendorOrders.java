package com.khaacho.vendor.app;

import com.khaacho.order.app.TellNews;
import com.khaacho.vendor.VendorOrders;
import com.khaacho.vendor.VendorSettings;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Every 20 seconds on each instance: declines in the place of vendors whose time is over, and tells what somebody who
 * died had not told yet. The database says what is due, and the order's lock who does it, so a restart forgets nothing
 * and several instances do nothing twice; docs/adr/0011 says why not a persistent timer.
 */
@ApplicationScoped
public class SweepVendorOrders {

    private static final Logger LOG = Logger.getLogger(SweepVendorOrders.class.getName());

    /** Vendors have minutes to hours. */
    private static final int SECONDS_BETWEEN_SWEEPS = 20;

    /** A backlog after an outage is worked off at this many a sweep. */
    private static final int ROUND = 200;

    private final AtomicBoolean started = new AtomicBoolean();
    private final VendorOrders vendorOrders;
    private final AnswerVendorOrder answers;
    private final TellNews tellNews;
    private final VendorSettings settings;
    private final Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> sweeping;

    @Inject
    public SweepVendorOrders(
            VendorOrders vendorOrders,
            AnswerVendorOrder answers,
            TellNews tellNews,
            VendorSettings settings,
            Clock clock) {
        this.vendorOrders = vendorOrders;
        this.answers = answers;
        this.tellNews = tellNews;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected SweepVendorOrders() {
        this(null, null, null, null, null);
    }

    /** Told once for each module of the application. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (started.compareAndSet(false, true)) {
            sweeping = scheduler.scheduleWithFixedDelay(
                    this::sweep, SECONDS_BETWEEN_SWEEPS, SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (sweeping != null) {
            sweeping.cancel(false);
        }
    }

    /** Catches everything, for a sweep that throws would be the scheduler's last. */
    private void sweep() {
        try {
            int lapsed = declineUnanswered();
            int told = tellNews.forgotten();
            if (lapsed > 0 || told > 0) {
                LOG.log(
                        Level.INFO,
                        "{0} vendor orders were not answered in time, news of {1} orders was told late",
                        new Object[] {lapsed, told});
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Vendor orders wait for the next sweep: {0}", e.getMessage());
        }
    }

    private int declineUnanswered() {
        List<UUID> late = vendorOrders.unansweredSince(clock.instant().minus(settings.answerLimit()), ROUND);
        String reason = "No answer within " + settings.answerLimit().toMinutes() + " minutes.";
        return (int) late.stream().filter(id -> answers.lapse(id, reason)).count();
    }
}
