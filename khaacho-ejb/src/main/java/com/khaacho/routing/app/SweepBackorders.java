package com.khaacho.routing.app;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Every five seconds on each instance: wakes orders whose stock has come. The database says which, so nothing is forgotten. */
@ApplicationScoped
public class SweepBackorders {

    private static final Logger LOG = Logger.getLogger(SweepBackorders.class.getName());

    private static final int SECONDS_BETWEEN_SWEEPS = 5;

    private final AtomicBoolean started = new AtomicBoolean();
    private final WakeBackorders wakeBackorders;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> sweeping;

    @Inject
    public SweepBackorders(WakeBackorders wakeBackorders) {
        this.wakeBackorders = wakeBackorders;
    }

    /** For the container's proxy only. */
    protected SweepBackorders() {
        this(null);
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
            int woken = wakeBackorders.wake();
            if (woken > 0) {
                LOG.log(Level.INFO, "{0} orders that wait for stock go to routing again", woken);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Back-orders wait for the next sweep: {0}", e.getMessage());
        }
    }
}
