package com.khaacho.notification.app;

import com.khaacho.notification.ChannelKind;
import com.khaacho.notification.Delivery;
import com.khaacho.notification.Delivery.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How many notifications went which way and how it ended. */
@ApplicationScoped
public class NotificationMetrics {

    private static final String NOTIFICATIONS = "khaacho_notifications";

    private final MetricRegistry registry;

    @Inject
    public NotificationMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    /** For the container's proxy only. */
    protected NotificationMetrics() {
        this(null);
    }

    public void delivered(ChannelKind kind, Collection<Delivery> deliveries) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        deliveries.forEach(delivery -> counts.merge(delivery.outcome(), 1, Integer::sum));
        counts.forEach(
                (outcome, count) -> registry.counter(NOTIFICATIONS, tag("channel", kind), tag("outcome", outcome))
                        .inc(count));
    }

    private static Tag tag(String name, Enum<?> value) {
        return new Tag(name, value.name().toLowerCase(Locale.ROOT));
    }
}
