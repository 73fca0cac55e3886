package com.khaacho.migration;

import static com.khaacho.migration.Rows.count;
import static com.khaacho.migration.Rows.one;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    @Test
    void migrations_apply_to_an_empty_database_and_a_second_run_does_nothing() throws SQLException {
        TestDatabase database = TestDatabase.empty();
        assertTrue(database.migrate() > 0);
        assertEquals(0, database.migrate());
    }

    @Test
    void bootstrap_repeats_harmlessly() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        database.bootstrap();
        assertEquals(0, database.migrate());
    }

    @Test
    void a_migration_edited_after_it_ran_is_refused() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        try (Connection owner = database.asOwner()) {
            Rows.run(owner, "update flyway_schema_history set checksum = 1 where description = 'orders'");
        }
        assertThrows(FlywayValidateException.class, database::migrate);
    }

    @Test
    void each_migrate_makes_the_partitions_that_a_long_switched_off_installation_lacks() throws SQLException {
        TestDatabase database = TestDatabase.migrated();
        try (Connection owner = database.asOwner()) {
            String today = one(owner, "select to_char(now() at time zone 'UTC', '\"analytics_event_\"YYYY_MM_DD')");
            Rows.run(owner, "drop table " + today);
            database.migrate();
            assertEquals(today, one(owner, "select to_regclass(?)::text", today));
        }
    }

    @Test
    void every_table_and_function_says_what_it_is_for() throws SQLException {
        try (Connection owner = TestDatabase.migrated().asOwner()) {
            assertEquals(
                    0,
                    count(
                            owner,
                            """
                            select count(*) from pg_class
                            where relnamespace = 'khaacho'::regnamespace and relkind in ('r', 'p')
                              and not relispartition and relname <> 'flyway_schema_history' and obj_description(oid, 'pg_class') is null
                            """));
            assertEquals(
                    0,
                    count(
                            owner,
                            """
                            select count(*) from pg_proc
                            where pronamespace = 'khaacho'::regnamespace and obj_description(oid, 'pg_proc') is null
                              and not exists (select from pg_depend
                                              where classid = 'pg_proc'::regclass and objid = pg_proc.oid
                                                and deptype = 'e')
                            """));
        }
    }

    @Test
    void no_index_of_an_order_follows_what_every_stage_changes() throws SQLException {
        try (Connection owner = TestDatabase.migrated().asOwner()) {
            assertEquals(
                    0,
                    count(
                            owner,
                            """
                            select count(*) from pg_index
                            where indrelid = 'orders'::regclass
                              and pg_get_indexdef(indexrelid) ~ '(status|version|updated_at|total|credit|risk)'
                            """));
        }
    }
}
