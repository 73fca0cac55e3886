package com.khaacho.analytics.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcAnalyticsEventsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final UUID RETAILER = new UUID(7, 1);

    private final Sql sql = POSTGRES.asOwner();
    private final JdbcAnalyticsEvents events = new JdbcAnalyticsEvents(POSTGRES.databases());

    @Test
    void an_event_is_recorded_once_in_the_partition_of_its_day_with_the_district_of_the_goods() {
        sql.update(
                "INSERT INTO party (id, kind, name, district) VALUES (?, 'RETAILER', 'Sita Kirana', 'Kaski')",
                RETAILER);
        OrderId own = order(1, "Lalitpur");
        OrderId home = order(2, null);
        List<BusinessEvent> batch = List.of(event(own, "12.50"), event(home, null), event(unknown(), "1.00"));
        assertEquals(3, events.add(batch));
        assertEquals(0, events.add(batch));
        assertEquals(
                List.of("Lalitpur 12.50", "Kaski null", "Kaski 1.00"),
                sql.query(
                        "SELECT district, amount FROM analytics_event ORDER BY order_id",
                        row -> row.getString(1) + " " + row.getBigDecimal(2)));
        assertEquals(List.of(0L), sql.query("SELECT count(*) FROM analytics_event_default", row -> row.getLong(1)));
    }

    private OrderId order(int number, String district) {
        OrderId id = new OrderId(new UUID(0x0190_b000_0000_7000L, 0x8000_0000_0000_0000L | number));
        sql.update(
                """
                INSERT INTO orders (id, retailer_id, placed_by, source, priority, status, district, accepted_at)
                VALUES (?, ?, 'sita', 'REST', 4, 'ROUTED', ?, now())
                """,
                id.value(),
                RETAILER,
                district);
        return id;
    }

    private static OrderId unknown() {
        return new OrderId(new UUID(0x0190_b000_0000_7000L, 0x8000_0000_0000_0009L));
    }

    private static BusinessEvent event(OrderId order, String amount) {
        BigDecimal value = amount == null ? null : new BigDecimal(amount);
        return BusinessEvent.ofTransition("order.routed", order, 3, RETAILER, value, Instant.now());
    }
}
