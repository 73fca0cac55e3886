package com.khaacho.launcher.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.LogFolder;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.launcher.process.ServerState;
import com.khaacho.launcher.process.StartFailure;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FIRST_PORT = Integer.getInteger("khaacho.test.port", 22_000);

    @TempDir
    private Path home;

    private PostgresServer server;

    @AfterEach
    void stop_the_server() {
        if (server != null) {
            server.kill();
        }
    }

    @Test
    void committed_rows_survive_a_kill_and_the_next_start_recovers() throws SQLException {
        start();
        execute("create table kept(id int)");
        execute("insert into kept values (1)");
        long killed = server.pid().orElseThrow();

        try (Connection open = server.connect("postgres")) {
            assertTrue(open.isValid(1));
            server.kill();
        }
        assertEquals(ServerState.STOPPED, server.state());

        start();
        assertNotEquals(killed, server.pid().orElseThrow());
        assertEquals(1, count("kept"));
    }

    @Test
    void stopping_with_open_sessions_and_starting_again_keeps_rows() throws SQLException {
        start();
        execute("create table kept(id int)");
        try (Connection open = server.connect("postgres")) {
            assertTrue(open.isValid(1));
            server.stop();
        }
        assertEquals(ServerState.STOPPED, server.state());
        start();
        assertEquals(0, count("kept"));
    }

    @Test
    void migrations_run_on_it_and_repeat_harmlessly() throws SQLException {
        Installation installation = start();
        assertTrue(OrderDatabase.bringUpToDate(server, installation) > 0);
        assertEquals(0, OrderDatabase.bringUpToDate(server, installation));
        assertTrue(server.residentBytes() > 0);
    }

    @Test
    void its_log_is_cut_at_20_megabytes_and_of_earlier_starts_ten_files_are_kept() throws Exception {
        LogFolder logs = Installation.at(home, Ports.startingAt(FIRST_PORT)).logs();
        for (int day = 10; day < 25; day++) {
            Files.writeString(logs.file("postgres-200011" + day + "-000000.log"), "");
        }
        start();
        assertEquals("20MB", setting("log_rotation_size"));
        assertThrows(SQLException.class, () -> execute("select a mistake that is logged"));
        Path newest = logs.newestOf("postgres").orElseThrow();
        assertTrue(Deadline.in(PATIENCE).await(() -> holds(newest, "a mistake that is logged")), newest.toString());
        try (Stream<Path> files = Files.list(newest.getParent())) {
            assertEquals(
                    LogFolder.FILES_KEPT,
                    files.filter(file -> file.toString().contains("postgres-2000"))
                            .count());
        }
    }

    @Test
    void a_taken_port_is_one_line_that_names_the_setting() throws Exception {
        try (ServerSocket taken = new ServerSocket(FIRST_PORT + 2, 1, InetAddress.getLoopbackAddress())) {
            StartFailure failure = assertThrows(StartFailure.class, this::start);
            assertEquals(
                    "port " + taken.getLocalPort()
                            + " for PostgreSQL is taken; free it or set KHAACHO_POSTGRES_PORT to another",
                    failure.getMessage());
        }
    }

    private Installation start() {
        Installation installation = Installation.at(home, Ports.startingAt(FIRST_PORT));
        server = new PostgresServer(installation);
        server.start();
        server.awaitReady(PATIENCE);
        return installation;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String table) throws SQLException {
        return Integer.parseInt(ask("select count(*) from " + table));
    }

    private String setting(String name) throws SQLException {
        return ask("show " + name);
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
