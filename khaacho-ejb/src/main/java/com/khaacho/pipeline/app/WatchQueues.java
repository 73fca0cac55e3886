package com.khaacho.pipeline.app;

import com.khaacho.pipeline.QueueState;
import com.khaacho.pipeline.Queues;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * Shows each queue's depth and consumers as gauges, dead letters included, as they were at most 15 s ago; NaN while the
 * broker is away. Every instance shows the same.
 *
 * <p>On the scheduler and not on an EJB timer: on Payara Micro a question asked to the broker from a timer's method got no
 * answer within its time, whatever the method's transaction attribute; why was not found out.
 */
@ApplicationScoped
public class WatchQueues {

    private static final Logger LOG = Logger.getLogger(WatchQueues.class.getName());

    private static final String MESSAGES = "khaacho_queue_messages";
    private static final String CONSUMERS = "khaacho_queue_consumers";

    /** As often as Prometheus usually looks. */
    private static final int SECONDS_BETWEEN_LOOKS = 15;

    private final Map<String, QueueState> latest = new ConcurrentHashMap<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final Queues queues;
    private final MetricRegistry registry;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> looking;

    @Inject
    public WatchQueues(Queues queues, MetricRegistry registry) {
        this.queues = queues;
        this.registry = registry;
    }

    /** For the container's proxy only. */
    protected WatchQueues() {
        this(null, null);
    }

    /** Told once for each module of the application. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (started.compareAndSet(false, true)) {
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
            queues.states().forEach(this::note);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What the queues hold is not known: {0}", e.getMessage());
            latest.clear();
        }
    }

    private void note(QueueState state) {
        latest.put(state.name(), state);
        gauge(MESSAGES, state.name(), QueueState::messages);
        gauge(CONSUMERS, state.name(), QueueState::consumers);
    }

    /** Asked for again it is the one that is there. */
    private void gauge(String name, String queue, ToLongFunction<QueueState> figure) {
        registry.gauge(name, () -> now(queue, figure), new Tag("queue", queue));
    }

    private double now(String queue, ToLongFunction<QueueState> figure) {
        QueueState state = latest.get(queue);
        return state == null ? Double.NaN : figure.applyAsLong(state);
    }
}
