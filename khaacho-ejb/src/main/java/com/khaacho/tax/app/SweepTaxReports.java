package com.khaacho.tax.app;

import com.khaacho.tax.TaxSettings;
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

/** Every ten seconds on each instance, where the tax office is switched on: tells it what is due. */
@ApplicationScoped
public class SweepTaxReports {

    private static final Logger LOG = Logger.getLogger(SweepTaxReports.class.getName());

    /** Nepal's rules call five minutes real time; the rest is for the tax office. */
    private static final int SECONDS_BETWEEN_SWEEPS = 10;

    /** A backlog after an outage is worked off at this many a sweep and instance. */
    private static final int ROUND = 200;

    private final AtomicBoolean started = new AtomicBoolean();
    private final TellTaxOffice tellTaxOffice;
    private final TaxSettings settings;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> sweeping;

    @Inject
    public SweepTaxReports(TellTaxOffice tellTaxOffice, TaxSettings settings) {
        this.tellTaxOffice = tellTaxOffice;
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected SweepTaxReports() {
        this(null, null);
    }

    /** Told once for each module of the application. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.isOn() && started.compareAndSet(false, true)) {
            sweeping = scheduler.scheduleWithFixedDelay(
                    this::sweep, SECONDS_BETWEEN_SWEEPS, SECONDS_BETWEEN_SWEEPS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (sweeping != null) {
            sweeping.cancel(true);
        }
    }

    /** Catches everything, for a sweep that throws would be the scheduler's last. */
    private void sweep() {
        try {
            int done = tellTaxOffice.tell(ROUND);
            if (done > 0) {
                LOG.log(Level.INFO, "The tax office has {0} more documents", done);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Documents for the tax office wait for the next sweep: {0}", e.getMessage());
        }
    }
}
