package com.khaacho.parsing.app;

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

/** Every second on each instance: reads the pictures of orders that are due. The database says which, so none is forgotten. */
@ApplicationScoped
public class SweepPictures {

    private static final Logger LOG = Logger.getLogger(SweepPictures.class.getName());

    /** A shop that sent a picture waits for it; where none is due the question is a look at an empty index. */
    private static final int SECONDS_BETWEEN_SWEEPS = 1;

    private static final int ROUND = 100;

    private final AtomicBoolean started = new AtomicBoolean();
    private final ReadPictures readPictures;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> sweeping;

    @Inject
    public SweepPictures(ReadPictures readPictures) {
        this.readPictures = readPictures;
    }

    /** For the container's proxy only. */
    protected SweepPictures() {
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
            sweeping.cancel(true);
        }
    }

    /** Catches everything, for a sweep that throws would be the scheduler's last. */
    private void sweep() {
        try {
            readPictures.read(ROUND);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Pictures of orders wait for the next sweep: {0}", e.getMessage());
        }
    }
}
