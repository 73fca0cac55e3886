package com.khaacho.testing.platform;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Payara's log: one JSON object a line, in files that are turned over when they are full. */
public final class JsonLog {
    private final Path folder;

    JsonLog(Path folder) {
        this.folder = folder;
    }

    /** All records from this moment on. */
    public List<JsonObject> since(Instant start) {
        return Stream.of("payara.1.log", "payara.0.log")
                .map(folder::resolve)
                .filter(Files::exists)
                .flatMap(file -> text(file).lines())
                .flatMap(line -> parse(line).stream())
                .filter(line -> millis(line) >= start.toEpochMilli())
                .toList();
    }

    /** Records that contain the text anywhere. */
    public List<JsonObject> since(Instant start, String text) {
        return since(start).stream()
                .filter(line -> line.toString().contains(text))
                .toList();
    }

    private static long millis(JsonObject line) {
        return Long.parseLong(line.getString("TimeMillis", "0"));
    }

    private static Optional<JsonObject> parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return Optional.of(reader.readObject());
        } catch (JsonException halfWritten) {
            return Optional.empty();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
