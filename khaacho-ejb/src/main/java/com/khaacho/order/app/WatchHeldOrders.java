package com.khaacho.order.app;

import com.khaacho.order.HeldOrders;
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
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Shows how many orders wait for an operator as a gauge, as it was at most 15 s ago; NaN while the database is away. Every
 * instance shows the same.
 */
@ApplicationScoped
public class WatchHeldOrders {

    private static final Logger LOG = Logger.getLogger(WatchHeldOrders.class.getName());

    /** As often as Prometheus usually looks. */
    private static final int SECONDS_BETWEEN_LOOKS = 15;

    private final AtomicBoolean started = new AtomicBoolean();
    private final HeldOrders held;
    private final MetricRegistry registry;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> looking;
    private volatile double latest = Double.NaN;

    @Inject
    public WatchHeldOrders(HeldOrders held, MetricRegistry registry) {
        this.held = held;
        this.registry = registry;
    }

    /** For the container's proxy only. */
    protected WatchHeldOrders() {
        this(null, null);
    }

    /** Told once for each module of the application. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (started.compareAndSet(false, true)) {
            registry.gauge("khaacho_orders_held", () -> latest);
            looking = scheduler.scheduleWithFixedDelay(
                    this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** Catches everything, for a look that throws would be the scheduler's last. */
    private void look() {
        try {
            latest = held.count();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "How many orders are held is not known: {0}", e.getMessage());
            latest = Double.NaN;
        }
    }
}
