package com.khaacho.launcher.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    private static final Map<String, String> ELSEWHERE =
            Map.of("KHAACHO_HTTP_PORT", "1001", "KHAACHO_BIND", "10.0.0.7");

    @TempDir
    private Path folder;

    @Test
    void what_was_started_elsewhere_is_found_there_from_any_shell_until_it_is_stopped() {
        Installation started = Installation.from(ELSEWHERE, folder);
        started.rememberSettings();
        Installation later = Installation.from(Map.of(), folder);
        assertEquals(started.ports(), later.ports());
        assertEquals("http://10.0.0.7:1001", later.baseUrl());
        later.forgetSettings();
        assertEquals(
                "http://127.0.0.1:8080", Installation.from(Map.of(), folder).baseUrl());
    }

    @Test
    void the_environment_wins_over_what_is_remembered() {
        Installation.from(ELSEWHERE, folder).rememberSettings();
        Installation named = Installation.from(Map.of("KHAACHO_HTTP_PORT", "1002"), folder);
        assertEquals(1002, named.ports().http());
        assertEquals("10.0.0.7", named.bindAddress());
    }
}
