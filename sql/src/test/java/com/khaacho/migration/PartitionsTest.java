package com.khaacho.migration;

import static com.khaacho.migration.Rows.count;
import static com.khaacho.migration.Rows.one;
import static com.khaacho.migration.Rows.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    private TestDatabase database;
    private Connection owner;
    private Connection app;

    @BeforeEach
    void migrate() throws SQLException {
        database = TestDatabase.migrated();
        owner = database.asOwner();
        app = database.asApp();
    }

    @AfterEach
    void close() throws SQLException {
        owner.close();
        app.close();
    }

    @Test
    void the_floor_of_an_instant_is_the_smallest_id_of_its_millisecond() throws SQLException {
        assertEquals(
                "017f22e2-79b0-7000-8000-000000000000",
                one(owner, "select uuid_v7_floor('2022-02-22 19:22:22.000+00')"));
        assertEquals("00000000-0000-7000-8000-000000000000", one(owner, "select uuid_v7_floor('epoch')"));
    }

    @Test
    void an_id_of_each_coming_month_lands_in_that_months_partition() throws SQLException {
        ZonedDateTime thisMonth = startOfMonth();
        for (int ahead = 0; ahead <= 3; ahead++) {
            ZonedDateTime month = thisMonth.plusMonths(ahead);
            String expected = month.format(DateTimeFormatter.ofPattern("'_'yyyy_MM"));
            assertEquals("orders" + expected, partitionOf(place(lowestId(month.toInstant()))));
            assertEquals(
                    "orders" + expected,
                    partitionOf(place(highestIdBefore(month.plusMonths(1).toInstant()))));
        }
    }

    @Test
    void lines_and_events_lie_in_the_same_month_as_their_order() throws SQLException {
        UUID id = place(lowestId(startOfMonth().plusMonths(1).toInstant()));
        run(app, "insert into order_line (order_id, line_no, sku, quantity) values (?, 1, 'X', 1)", id);
        run(app, "insert into order_event (order_id, seq, to_status, actor) values (?, 1, 'RECEIVED', 'x')", id);
        String suffix = partitionOf(id).substring("orders".length());
        assertEquals("order_line" + suffix, one(app, "select tableoid::regclass from order_line"));
        assertEquals("order_event" + suffix, one(app, "select tableoid::regclass from order_event"));
    }

    @Test
    void a_look_up_by_id_touches_one_partition() throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("explain select * from orders where id = '"
                        + lowestId(startOfMonth().toInstant()) + "'")) {
            row.next();
            assertTrue(row.getString(1).startsWith("Index Scan using orders_"), row.getString(1));
        }
    }

    @Test
    void a_row_outside_every_month_is_kept_and_reported() throws SQLException {
        assertEquals(0, count(app, "select sum(rows) from rows_in_default_partitions()"));
        UUID late = place(lowestId(startOfMonth().plusMonths(9).toInstant()));
        UUID alien = place(UUID.randomUUID());
        assertEquals("orders_default", partitionOf(late));
        assertEquals("orders_default", partitionOf(alien));
        assertEquals("2", one(app, "select rows from rows_in_default_partitions() where name = 'orders_default'"));
        assertEquals("4", one(app, "select count(*) from rows_in_default_partitions()"));
    }

    @Test
    void rows_in_the_default_partition_do_not_keep_other_partitions_from_being_made() throws SQLException {
        place(lowestId(startOfMonth().plusMonths(4).toInstant()));
        // Month 4 is occupied: orders cannot have it, lines and events can; month 5 is free for all three.
        assertEquals(2 + 3, count(app, "select ensure_partitions(5, 7)"));
        assertEquals(0, count(app, "select ensure_partitions(5, 7)"));
        assertEquals(1, count(app, "select count(*) from orders"));
    }

    @Test
    void ensuring_partitions_twice_changes_nothing() throws SQLException {
        assertEquals(0, count(app, "select ensure_partitions(3, 7)"));
        assertEquals(2 * 3 + 3, count(app, "select ensure_partitions(5, 10)"));
        assertEquals(0, count(app, "select ensure_partitions(5, 10)"));
    }

    @Test
    void ensuring_partitions_at_once_makes_each_once() throws Exception {
        int callers = 6;
        ExecutorService pool = Executors.newFixedThreadPool(callers);
        try {
            List<Callable<Long>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                calls.add(this::ensureOnOwnConnection);
            }
            long made = 0;
            for (Future<Long> call : pool.invokeAll(calls)) {
                made += call.get();
            }
            assertEquals(9 * 3 + 20, made);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void senseless_numbers_are_refused() {
        Refusal.of(Refusal.BAD_PARAMETER, () -> run(app, "select ensure_partitions(-1, 7)"));
        Refusal.of(Refusal.BAD_PARAMETER, () -> run(app, "select ensure_partitions(3, 1000)"));
        Refusal.of(Refusal.BAD_PARAMETER, () -> run(app, "select drop_expired_partitions(0)"));
    }

    @Test
    void expired_days_of_analytics_are_dropped_and_younger_ones_kept() throws SQLException {
        for (int daysAgo : new int[] {89, 90, 91, 200}) {
            run(
                    owner,
                    """
                    select make_partition('analytics_event', to_char(day, '"analytics_event_"YYYY_MM_DD'),
                                          day || '+00', day + interval '1 day' || '+00', 100)
                    from (select date_trunc('day', now() at time zone 'UTC') - make_interval(days => ?) as day) as d
                    """,
                    daysAgo);
        }
        long before = count(owner, "select count(*) from pg_inherits where inhparent = 'analytics_event'::regclass");
        assertEquals(2, count(app, "select drop_expired_partitions(90)"));
        assertEquals(0, count(app, "select drop_expired_partitions(90)"));
        assertEquals(
                before - 2,
                count(owner, "select count(*) from pg_inherits where inhparent = 'analytics_event'::regclass"));
    }

    private Long ensureOnOwnConnection() throws SQLException {
        try (Connection connection = database.asApp()) {
            return count(connection, "select ensure_partitions(12, 27)");
        }
    }

    private UUID place(UUID id) throws SQLException {
        run(
                app,
                "insert into orders (id, retailer_id, source, status, accepted_at) "
                        + "values (?, ?, 'REST', 'RECEIVED', now())",
                id,
                UUID.randomUUID());
        return id;
    }

    private String partitionOf(UUID id) throws SQLException {
        return one(app, "select tableoid::regclass from orders where id = ?", id);
    }

    private static ZonedDateTime startOfMonth() {
        return ZonedDateTime.now(ZoneOffset.UTC).withDayOfMonth(1).truncatedTo(ChronoUnit.DAYS);
    }

    private static UUID lowestId(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }

    private static UUID highestIdBefore(Instant instant) {
        return new UUID((instant.toEpochMilli() - 1) << 16 | 0x7FFFL, 0xBFFF_FFFF_FFFF_FFFFL);
    }
}
