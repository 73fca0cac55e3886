package com.khaacho.testing.platform;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.postgres.PostgresServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The orders' database, as its superuser; each question on a connection of its own, so that restarts do not matter. */
public final class Database {
    private final PostgresServer server;

    Database(Installation installation) {
        this.server = new PostgresServer(installation);
    }

    /** The first column of the only row. */
    public long number(String sql, Object... parameters) {
        return Long.parseLong(texts(sql, parameters).get(0));
    }

    /** The first column of the only row. */
    public String text(String sql, Object... parameters) {
        return texts(sql, parameters).get(0);
    }

    /** The first column of all rows; SQL's null is Java's. */
    public List<String> texts(String sql, Object... parameters) {
        return ask(sql, parameters, statement -> {
            List<String> column = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        });
    }

    public int update(String sql, Object... parameters) {
        return ask(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Several statements, as they stand. */
    public void script(String sql) {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection with the schema in its path; the caller closes it. */
    public Connection open() throws SQLException {
        Connection connection = server.connect(Installation.DATABASE);
        connection.setSchema("khaacho");
        return connection;
    }

    private <T> T ask(String sql, Object[] parameters, Question<T> question) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return question.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private interface Question<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
