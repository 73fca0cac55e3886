package com.khaacho.launcher.payara;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    private Path folder;

    @Test
    void a_server_that_has_not_logged_yet_has_deployed_nothing_so_far() {
        assertEquals(OptionalInt.empty(), new ServerLog(folder.resolve("none")).deployedArchives());
    }

    @Test
    void archives_are_counted_in_the_description_and_not_in_the_line_that_counts_attempts() throws IOException {
        ServerLog log = log(
                "{\"Level\":\"INFO\",\"LogMessage\":\"Deployed 2 archive(s)\"}",
                "{\"Level\":\"INFO\",\"LogMessage\":\"\\n{\\\"Instance Configuration\\\":"
                        + " {\\\"Deployed\\\": [{\\\"Name\\\": \\\"artemis-rar\\\"}]}}\"}");
        assertEquals(OptionalInt.of(1), log.deployedArchives());
    }

    @Test
    void the_reason_is_the_first_severe_record_that_carries_an_exception() throws IOException {
        ServerLog log = log(
                "{\"Level\":\"SEVERE\",\"LogMessage\":\"deployment failed\"}",
                "{\"Level\":\"SEVERE\",\"Throwable\":{\"StackTrace\":\"no broker\\n at x\"}}",
                "{\"Level\":\"SEV");
        assertEquals(Optional.of("no broker at x"), log.firstSevere());
    }

    private ServerLog log(String... lines) throws IOException {
        return new ServerLog(Files.write(folder.resolve("log"), List.of(lines)));
    }
}
