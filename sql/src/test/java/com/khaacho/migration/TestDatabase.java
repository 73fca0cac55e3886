package com.khaacho.migration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A database of its own for each test class, on one PostgreSQL that lives as long as the test run. */
public final class TestDatabase {

    private static final RolePasswords PASSWORDS = new RolePasswords("o'wner", "a\"pp", "read");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** With roles and all migrations. */
    public static TestDatabase migrated() throws SQLException {
        TestDatabase database = empty();
        database.migrate();
        return database;
    }

    /** With roles, without a schema. */
    public static TestDatabase empty() throws SQLException {
        TestDatabase database = new TestDatabase("khaacho_test_" + COUNT.incrementAndGet());
        database.bootstrap();
        return database;
    }

    public void bootstrap() throws SQLException {
        try (Connection superuser = Server.POSTGRES.getPostgresDatabase().getConnection()) {
            DatabaseBootstrap.run(superuser, name, PASSWORDS);
        }
    }

    public int migrate() {
        return Migrations.migrate(url(), "khaacho_owner", PASSWORDS.owner());
    }

    /** Up to a version and no further, to see what the next migration makes of rows that are there. */
    public void migrateTo(String version) {
        Flyway.configure()
                .dataSource(url(), "khaacho_owner", PASSWORDS.owner())
                .defaultSchema("khaacho")
                .createSchemas(true)
                .target(version)
                .load()
                .migrate();
    }

    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), "khaacho_owner", PASSWORDS.owner());
    }

    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(url(), "khaacho_app", PASSWORDS.app());
    }

    public Connection asReader() throws SQLException {
        return DriverManager.getConnection(url(), "khaacho_read", PASSWORDS.read());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:" + Server.POSTGRES.getPort() + "/" + name;
    }

    /** Started on first use, stopped with the JVM. */
    private static final class Server {
        // A loaded machine takes long over initdb; the limit only ends a hang.
        static final Duration START_LIMIT = Duration.ofMinutes(2);
        static final int FIRST_PORT = 21_000;
        static final EmbeddedPostgres POSTGRES = start();

        static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPort(freePort())
                        .setPGStartupWait(START_LIMIT)
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Below the range that outgoing connections take theirs from, so that nobody grabs it before the start. */
        static int freePort() throws IOException {
            IOException last = null;
            for (int port = FIRST_PORT; port < FIRST_PORT + 100; port++) {
                try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                    return socket.getLocalPort();
                } catch (IOException e) {
                    last = e;
                }
            }
            throw new IOException("no free port from " + FIRST_PORT, last);
        }
    }
}
