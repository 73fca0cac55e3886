package com.khaacho.database.jdbc;

import java.sql.SQLException;

/** A statement failed for a reason that waiting does not mend, or only a new transaction does. */
public final class SqlException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String state;

    SqlException(String state, SQLException cause) {
        super("SQL state " + state + ": " + cause.getMessage(), cause);
        this.state = state;
    }

    /** The SQL state, five characters, as PostgreSQL documents them in its appendix A. */
    public String state() {
        return state;
    }

    public boolean isUniqueViolation() {
        return "23505".equals(state);
    }
}
