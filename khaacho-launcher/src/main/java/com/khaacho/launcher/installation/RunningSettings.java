package com.khaacho.launcher.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings that what runs was started with, one `NAME=value` a line: a command in another shell must find the
 * servers where they are. There from the start of the servers until they are stopped.
 */
final class RunningSettings {
    private final Path file;

    RunningSettings(Path home) {
        this.file = home.resolve("run").resolve("settings");
    }

    /** Empty when nothing was started. */
    Map<String, String> read() {
        Map<String, String> settings = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : PrivateFiles.read(file).lines().toList()) {
                int equals = line.indexOf('=');
                settings.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return settings;
    }

    void write(Map<String, String> settings) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(settings)
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        PrivateFiles.write(file, lines.toString());
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
