package com.khaacho.routing.app;

import com.khaacho.vendor.Reliability;
import com.khaacho.vendor.VendorRecords;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * The vendors' scores as they were at most ten minutes ago, in memory, so that routing asks nobody. Each instance reckons
 * them from the same history. Until the first look, and for vendors newer than the last one, there is none.
 */
@ApplicationScoped
public class ReliabilityScores {

    private static final Logger LOG = Logger.getLogger(ReliabilityScores.class.getName());

    /** One answer more or less moves a score by a hundredth or so. */
    private static final int MINUTES_BETWEEN_LOOKS = 10;

    private final AtomicBoolean started = new AtomicBoolean();
    private final VendorRecords records;
    private final Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Map<UUID, BigDecimal> latest = Map.of();
    private volatile Future<?> looking;

    @Inject
    public ReliabilityScores(VendorRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected ReliabilityScores() {
        this(null, null);
    }

    /** Told once for each module of the application. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (started.compareAndSet(false, true)) {
            looking = scheduler.scheduleWithFixedDelay(this::look, 0, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
        }
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** By vendor, 0 to 1. */
    public Map<UUID, BigDecimal> latest() {
        return latest;
    }

    /** Reckons them anew. */
    public void refresh() {
        latest = records.since(clock.instant().minus(Reliability.MEMORY)).stream()
                .collect(Collectors.toUnmodifiableMap(
                        VendorRecords.VendorRecord::vendorId,
                        record -> Reliability.score(record.kept(), record.decided())));
    }

    /** Catches everything, for a look that throws would be the scheduler's last; the scores of before still hold. */
    private void look() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The vendors'' scores stay as they were: {0}", e.getMessage());
        }
    }
}
