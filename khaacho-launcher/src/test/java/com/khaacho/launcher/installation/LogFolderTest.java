package com.khaacho.launcher.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFolderTest {
    @TempDir
    private Path folder;

    private LogFolder logs;

    @BeforeEach
    void open() {
        logs = Installation.at(folder, Ports.startingAt(1_000)).logs();
    }

    @Test
    void the_ten_newest_of_a_server_are_kept_and_all_others_are_left_alone() throws IOException {
        for (int day = 10; day < 25; day++) {
            Files.writeString(logs.file("postgres-202611" + day + "-000000.log"), "");
        }
        Files.writeString(logs.file("postgres.out"), "");
        Files.writeString(logs.file("payara.0.log"), "");
        logs.keepNewestOf("postgres");
        try (Stream<Path> left = Files.list(folder.resolve("logs"))) {
            assertEquals(LogFolder.FILES_KEPT + 2, left.count());
        }
        assertEquals(Optional.of(logs.file("postgres-20261124-000000.log")), logs.newestOf("postgres"));
        assertTrue(Files.exists(logs.file("postgres-20261115-000000.log")));
    }

    @Test
    void a_console_is_kept_for_two_starts() throws IOException {
        Path console = logs.console("artemis");
        logs.moveAside(console);
        for (String start : new String[] {"first", "second", "third"}) {
            Files.writeString(console, start);
            logs.moveAside(console);
        }
        assertEquals("third", Files.readString(logs.file("previous-artemis.out")));
        assertTrue(Files.notExists(console));
    }

    @Test
    void a_server_without_a_log_has_no_newest_one() {
        assertEquals(Optional.empty(), logs.newestOf("postgres"));
    }
}
