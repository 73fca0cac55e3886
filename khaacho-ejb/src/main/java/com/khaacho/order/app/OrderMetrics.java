package com.khaacho.order.app;

import com.khaacho.order.OrderSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Orders that were taken, by the way they came; practice does not count. */
@ApplicationScoped
public class OrderMetrics {

    private static final String ACCEPTED = "khaacho_orders_accepted";

    private final MetricRegistry registry;

    /** Looking a counter up by its tags costs more than counting. */
    private final Map<OrderSource, Counter> accepted = new ConcurrentHashMap<>();

    @Inject
    public OrderMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    /** For the container's proxy only. */
    protected OrderMetrics() {
        this(null);
    }

    void accepted(OrderSource source) {
        accepted.computeIfAbsent(source, this::counter).inc();
    }

    private Counter counter(OrderSource source) {
        return registry.counter(ACCEPTED, new Tag("source", source.name().toLowerCase(Locale.ROOT)));
    }
}
