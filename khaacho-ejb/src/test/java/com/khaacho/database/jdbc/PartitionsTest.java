package com.khaacho.database.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PartitionsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();

    private final Sql sql = POSTGRES.asOwner();
    private final Partitions partitions = new Partitions(POSTGRES.databases().write());

    @Test
    void two_instances_at_once_make_what_is_missing_once() throws Exception {
        partitions.ensure();
        sql.update("DROP TABLE " + lastDay());
        ExecutorService instances = Executors.newFixedThreadPool(2);
        List<Future<Integer>> made = instances.invokeAll(List.of(partitions::ensure, partitions::ensure));
        instances.shutdown();
        assertEquals(1, made.get(0).get() + made.get(1).get());
    }

    @Test
    void nothing_young_is_dropped() {
        partitions.ensure();
        assertEquals(0, partitions.dropExpired());
    }

    @Test
    void rows_without_a_partition_of_their_own_are_reported() {
        assertTrue(partitions.strays().isEmpty());
        sql.update(
                "INSERT INTO analytics_event (event_id, occurred_at, type) VALUES (?, now() + interval '300 days', 'x')",
                UUID.randomUUID());
        assertEquals(List.of("analytics_event_default has 1"), partitions.strays());
        sql.update("DELETE FROM analytics_event");
    }

    private String lastDay() {
        return sql.query(
                        "SELECT max(relname) FROM pg_class WHERE relname ~ '^analytics_event_[0-9_]+$' AND relkind = 'r'",
                        row -> row.getString(1))
                .get(0);
    }
}
