package com.khaacho.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One-line questions and changes for tests. */
public final class Rows {

    private Rows() {}

    /** The first column of the only row. */
    public static String one(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values);
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                throw new AssertionError("no row: " + sql);
            }
            String found = row.getString(1);
            if (row.next()) {
                throw new AssertionError("more than one row: " + sql);
            }
            return found;
        }
    }

    public static long count(Connection connection, String sql, Object... values) throws SQLException {
        return Long.parseLong(one(connection, sql, values));
    }

    /** Any statement, its results dropped. */
    public static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            statement.execute();
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
