package com.khaacho.pipeline.app;

import com.khaacho.pipeline.StoreProbe;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the stages wait while the database is away, asking now and then whether it is back. */
@ApplicationScoped
public class StoreGate {

    private static final Logger LOG = Logger.getLogger(StoreGate.class.getName());

    /** Between two questions: short beside the seconds a restart takes, long beside what a refused question costs. */
    private static final Duration BETWEEN_PROBES = Duration.ofMillis(500);

    private final StoreProbe store;
    private final CountDownLatch closing = new CountDownLatch(1);

    @Inject
    public StoreGate(StoreProbe store) {
        this.store = store;
    }

    /** For the container's proxy only. */
    protected StoreGate() {
        this(null);
    }

    /**
     * Returns when the database answers again.
     *
     * @param reason why it is thought to be away; thrown again when the application stops meanwhile
     */
    public void awaitReturn(RuntimeException reason) {
        LOG.log(Level.WARNING, "The database is away, its messages wait: {0}", reason.getMessage());
        while (!store.answers()) {
            if (stopped()) {
                throw reason;
            }
        }
        LOG.log(Level.INFO, "The database answers again");
    }

    private boolean stopped() {
        try {
            return closing.await(BETWEEN_PROBES.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @PreDestroy
    void release() {
        closing.countDown();
    }
}
