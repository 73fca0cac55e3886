package com.khaacho.database.jdbc;

import com.khaacho.migration.DatabaseBootstrap;
import com.khaacho.migration.Migrations;
import com.khaacho.migration.RolePasswords;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** A migrated database of its own for each test class, on one PostgreSQL that lives as long as the test run. */
public final class TestPostgres {

    private static final RolePasswords PASSWORDS = new RolePasswords("owner", "app", "read");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestPostgres(String name) {
        this.name = name;
    }

    public static TestPostgres migrated() {
        TestPostgres database = new TestPostgres("khaacho_test_" + COUNT.incrementAndGet());
        try (Connection superuser = Server.POSTGRES.getPostgresDatabase().getConnection()) {
            DatabaseBootstrap.run(superuser, database.name, PASSWORDS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Migrations.migrate(
                database.source("khaacho_owner", PASSWORDS.owner()).getURL(), "khaacho_owner", PASSWORDS.owner());
        return database;
    }

    /** With the rights of the application. */
    public Databases databases() {
        return new Databases(source("khaacho_app", PASSWORDS.app()), source("khaacho_read", PASSWORDS.read()));
    }

    /** With the rights of the application, several statements at once. */
    public TestTransaction transaction() {
        return new TestTransaction(source("khaacho_app", PASSWORDS.app()));
    }

    /** With the rights of the owner, to lay out what a test starts from. */
    public Sql asOwner() {
        return new Sql(source("khaacho_owner", PASSWORDS.owner()));
    }

    private PGSimpleDataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {Server.POSTGRES.getPort()});
        source.setDatabaseName(name);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Started on first use, stopped with the JVM. */
    private static final class Server {
        // A loaded machine takes long over initdb; the limit only ends a hang.
        static final Duration START_LIMIT = Duration.ofMinutes(2);
        static final int FIRST_PORT = 24_000;
        static final int ATTEMPTS = 5;
        static final EmbeddedPostgres POSTGRES = start();

        /** Another test run may take the port between our look and our server's start: then a next one is tried. */
        static EmbeddedPostgres start() {
            try {
                for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                    Path folder = Files.createTempDirectory("epg");
                    EmbeddedPostgres started = EmbeddedPostgres.builder()
                            .setPort(freePort())
                            .setDataDirectory(folder)
                            .setPGStartupWait(START_LIMIT)
                            .start();
                    if (isIn(folder, started)) {
                        return started;
                    }
                    started.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            throw new IllegalStateException("other servers took " + ATTEMPTS + " ports that were free before");
        }

        /** The start succeeds, too, when it is another run's server that answers at the port. */
        static boolean isIn(Path folder, EmbeddedPostgres server) throws IOException, SQLException {
            try (Connection superuser = server.getPostgresDatabase().getConnection();
                    Statement question = superuser.createStatement();
                    ResultSet answer = question.executeQuery("SHOW data_directory")) {
                answer.next();
                return Path.of(answer.getString(1)).equals(folder.toRealPath());
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
