package com.khaacho.database.jdbc;

import com.khaacho.shared.StoreUnavailableException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs SQL with parameters on one data source. Arrays ({@code UUID[]}, {@code Long[]}, {@code Integer[]},
 * {@code String[]}, {@code BigDecimal[]}) are bound as PostgreSQL arrays, so one statement can serve a whole batch
 * through {@code unnest}. A lost or refused connection becomes {@link StoreUnavailableException}; every other failure
 * is a {@link SqlException} with the SQL state.
 */
public final class Sql {

    private final DataSource dataSource;

    public Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Reads one row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        return run(sql, parameters, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                List<T> result = new ArrayList<>();
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
                return result;
            }
        });
    }

    /** Returns the number of rows changed. */
    public int update(String sql, Object... parameters) {
        return run(sql, parameters, PreparedStatement::executeUpdate);
    }

    private <T> T run(String sql, Object[] parameters, RowSource<T> action) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                bind(connection, statement, i + 1, parameters[i]);
            }
            return action.apply(statement);
        } catch (SQLException e) {
            throw translate(e);
        }
    }

    private interface RowSource<T> {
        T apply(PreparedStatement statement) throws SQLException;
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, Object value)
            throws SQLException {
        if (value instanceof Object[] array) {
            statement.setArray(index, connection.createArrayOf(elementType(array), array));
        } else if (value instanceof Instant instant) {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value == null) {
            statement.setNull(index, Types.NULL);
        } else {
            statement.setObject(index, value);
        }
    }

    private static String elementType(Object[] array) {
        if (array instanceof UUID[]) {
            return "uuid";
        } else if (array instanceof Long[]) {
            return "bigint";
        } else if (array instanceof Integer[]) {
            return "integer";
        } else if (array instanceof BigDecimal[]) {
            return "numeric";
        } else if (array instanceof String[]) {
            return "text";
        }
        throw new IllegalArgumentException("No SQL array of " + array.getClass().getSimpleName());
    }

    /** SQL states 08 (connection), 57P (shutdown, starting up) and 53 (resources) mend themselves; others do not. */
    static RuntimeException translate(SQLException e) {
        String state = e.getSQLState();
        boolean mends = e instanceof SQLTransientConnectionException
                || state == null
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.startsWith("53");
        return mends
                ? new StoreUnavailableException("The database does not answer: " + e.getMessage(), e)
                : new SqlException(state, e);
    }
}
