package com.khaacho.migration;

import static com.khaacho.migration.Rows.one;
import static com.khaacho.migration.Rows.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetailerCodeTest {

    private static final String CODE = "select retailer_code from party where id = ?";

    /** Each test has its own: one of them turns the numbers on. */
    private TestDatabase database;

    @BeforeEach
    void migrate() throws SQLException {
        database = TestDatabase.migrated();
    }

    @Test
    void each_retailer_has_a_code_of_its_own_and_nobody_else_has_one() throws SQLException {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID vendor = UUID.randomUUID();
        try (Connection app = database.asApp()) {
            run(
                    app,
                    "insert into party (id, kind, name) values (?, 'RETAILER', 'R'), (?, 'RETAILER', 'R'), (?, 'VENDOR', 'V')",
                    first,
                    second,
                    vendor);
            String code = one(app, CODE, first);
            assertTrue(code.matches("R-[0-9]{6}"), code);
            assertNotEquals(code, one(app, CODE, second));
            assertNull(one(app, CODE, vendor));
        }
    }

    @Test
    void a_code_stays_and_is_not_chosen() throws SQLException {
        UUID shop = UUID.randomUUID();
        try (Connection app = database.asApp()) {
            run(app, "insert into party (id, kind, name) values (?, 'RETAILER', 'R')", shop);
            String code = one(app, CODE, shop);
            run(app, "update party set name = 'Other', district = 'Kaski' where id = ?", shop);
            assertEquals(code, one(app, CODE, shop));
        }
        for (String attempt : new String[] {
            "update party set number = 7 where id = ?",
            "update party set retailer_code = 'R-000007' where id = ?",
            "insert into party (id, kind, name, number) values (?, 'RETAILER', 'R', 7)"
        }) {
            try (Connection app = database.asApp()) {
                assertThrows(SQLException.class, () -> run(app, attempt, shop), attempt);
            }
        }
    }

    @Test
    void a_code_beyond_six_digits_is_longer_and_not_cut() throws SQLException {
        UUID shop = UUID.randomUUID();
        try (Connection owner = database.asOwner()) {
            run(owner, "alter table party alter column number restart with 1234567");
            run(owner, "insert into party (id, kind, name) values (?, 'RETAILER', 'R')", shop);
            assertEquals("R-1234567", one(owner, CODE, shop));
        }
    }
}
