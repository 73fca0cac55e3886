package com.khaacho.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import org.junit.jupiter.api.function.Executable;

/** What the database says when it refuses: SQLSTATE codes of PostgreSQL. */
final class Refusal {

    static final String NO_PRIVILEGE = "42501";
    static final String CHECK = "23514";
    static final String UNIQUE = "23505";
    static final String FOREIGN_KEY = "23503";
    static final String RESTRICTED = "23001";
    static final String READ_ONLY = "25006";
    static final String BAD_PARAMETER = "22023";

    private Refusal() {}

    static void of(String sqlState, Executable statement) {
        SQLException refusal = assertThrows(SQLException.class, statement);
        assertEquals(sqlState, refusal.getSQLState(), refusal.getMessage());
    }
}
