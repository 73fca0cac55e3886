package com.khaacho.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
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
}
