package com.khaacho.analytics.jdbc;

import com.khaacho.analytics.AnalyticsEvents;
import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.pipeline.BusinessEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** Events in the daily partitions, a batch a statement, with the district the goods go to. */
@ApplicationScoped
public class JdbcAnalyticsEvents implements AnalyticsEvents {

    private static final String ADD =
            """
            INSERT INTO analytics_event (event_id, occurred_at, type, order_id, retailer_id, amount, district)
            SELECT e.event_id, e.occurred_at::timestamptz, e.type, e.order_id, e.retailer_id, e.amount,
                coalesce(o.district, r.district)
            FROM unnest(?, ?, ?, ?, ?, ?) AS e(event_id, occurred_at, type, order_id, retailer_id, amount)
            LEFT JOIN orders o ON o.id = e.order_id
            LEFT JOIN party r ON r.id = e.retailer_id
            ON CONFLICT (occurred_at, event_id) DO NOTHING
            """;

    private final Databases databases;

    @Inject
    public JdbcAnalyticsEvents(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcAnalyticsEvents() {
        this(null);
    }

    @Override
    public int add(Collection<BusinessEvent> events) {
        Columns<BusinessEvent> c = Columns.of(events);
        return databases
                .write()
                .update(
                        ADD,
                        c.uuids(BusinessEvent::id),
                        c.instants(BusinessEvent::time),
                        c.texts(BusinessEvent::type),
                        c.uuids(event -> event.orderId().value()),
                        c.uuids(BusinessEvent::retailerId),
                        c.amounts(BusinessEvent::amount));
    }
}
