package com.khaacho.attachment.app;

import com.khaacho.attachment.AttachmentSettings;
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

/** Every six hours on each instance: removes attachments that nobody ordered with, and content that no attachment has. */
@ApplicationScoped
public class SweepAttachments {

    private static final Logger LOG = Logger.getLogger(SweepAttachments.class.getName());

    private static final int HOURS_BETWEEN_SWEEPS = 6;

    private final AtomicBoolean started = new AtomicBoolean();
    private final RemoveUnordered removeUnordered;
    private final RemoveOrphans removeOrphans;
    private final AttachmentSettings settings;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> sweeping;

    @Inject
    public SweepAttachments(RemoveUnordered removeUnordered, RemoveOrphans removeOrphans, AttachmentSettings settings) {
        this.removeUnordered = removeUnordered;
        this.removeOrphans = removeOrphans;
        this.settings = settings;
    }

    /** For the container's proxy only. */
    protected SweepAttachments() {
        this(null, null, null);
    }

    /** Told once for each module of the application. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (settings.hasPlace() && started.compareAndSet(false, true)) {
            sweeping = scheduler.scheduleWithFixedDelay(this::sweep, 1, HOURS_BETWEEN_SWEEPS, TimeUnit.HOURS);
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
            removeUnordered.run();
            removeOrphans.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Attachments that are to go wait for the next sweep: {0}", e.getMessage());
        }
    }
}
