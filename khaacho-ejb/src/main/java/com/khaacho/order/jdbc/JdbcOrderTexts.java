package com.khaacho.order.jdbc;

import com.khaacho.database.jdbc.Columns;
import com.khaacho.database.jdbc.Databases;
import com.khaacho.order.OrderTexts;
import com.khaacho.shared.OrderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the primary: a replica may not have an order yet that was written a moment ago. */
@ApplicationScoped
public class JdbcOrderTexts implements OrderTexts {

    private static final String WAITING =
            "SELECT id, order_text FROM orders WHERE id = ANY(?) AND status = 'RECEIVED' AND order_text IS NOT NULL";

    private final Databases databases;

    @Inject
    public JdbcOrderTexts(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy only. */
    protected JdbcOrderTexts() {
        this(null);
    }

    @Override
    public Map<OrderId, String> waiting(Collection<OrderId> ids) {
        return databases
                .write()
                .query(WAITING, row -> Map.entry(new OrderId(row.getObject(1, UUID.class)), row.getString(2)), (Object)
                        Columns.of(ids).uuids(OrderId::value))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
