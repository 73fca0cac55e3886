package com.khaacho.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.postgresql.util.PasswordUtil;

/** Makes the roles and the database that {@link Migrations} then fills. */
public final class DatabaseBootstrap {

    private static final String ROLES = "/db/bootstrap/roles.sql";
    private static final String DATABASE = "/db/bootstrap/database.sql";

    private DatabaseBootstrap() {}

    /**
     * Makes roles and database where they are missing and sets the roles' passwords; repeats harmlessly.
     *
     * @param superuser a connection of a superuser, to any other database, in autocommit mode (a database cannot be
     *     created in a transaction); it stays open
     * @param database name of the database to make
     */
    public static void run(Connection superuser, String database, RolePasswords passwords) throws SQLException {
        execute(
                superuser,
                SqlScript.ofResource(ROLES)
                        .statements(Map.of(
                                "owner_password", verifier("khaacho_owner", passwords.owner()),
                                "app_password", verifier("khaacho_app", passwords.app()),
                                "read_password", verifier("khaacho_read", passwords.read()))));
        if (!exists(superuser, database)) {
            execute(superuser, SqlScript.ofResource(DATABASE).statements(Map.of("database", database)));
        }
    }

    /** What the server would make of the password itself; this way the password never reaches its log. */
    private static String verifier(String role, String password) throws SQLException {
        return PasswordUtil.encodePassword(role, password.toCharArray(), "scram-sha-256");
    }

    private static boolean exists(Connection superuser, String database) throws SQLException {
        try (PreparedStatement select = superuser.prepareStatement("select from pg_database where datname = ?")) {
            select.setString(1, database);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection superuser, List<String> statements) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
