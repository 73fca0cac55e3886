package com.khaacho.launcher.payara;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What Payara's JSON log tells about a start. */
final class ServerLog {
    private static final String DESCRIPTION = "Instance Configuration";
    /** A start says less than this; what follows is of no interest here. */
    private static final int START_BYTES = 2_000_000;

    private static final int REASON_CHARACTERS = 400;

    private final Path file;

    ServerLog(Path file) {
        this.file = file;
    }

    /**
     * How many archives run; empty while the server still deploys. Taken from the description it prints of itself at the
     * end: its line "Deployed 2 archive(s)" counts attempts.
     */
    OptionalInt deployedArchives() {
        return records()
                .map(line -> line.getString("LogMessage", ""))
                .filter(said -> said.contains(DESCRIPTION))
                .flatMap(said -> parse(said.strip()).stream())
                .mapToInt(said ->
                        said.getJsonObject(DESCRIPTION).getJsonArray("Deployed").size())
                .findFirst();
    }

    /** The first severe record with its exception, else the first severe one: what follows are consequences. */
    Optional<String> firstSevere() {
        List<JsonObject> severe = records()
                .filter(line -> "SEVERE".equals(line.getString("Level", "")))
                .toList();
        return severe.stream()
                .filter(line -> line.containsKey("Throwable"))
                .findFirst()
                .or(() -> severe.stream().findFirst())
                .map(ServerLog::message);
    }

    private Stream<JsonObject> records() {
        return text().lines().filter(line -> line.startsWith("{")).flatMap(line -> parse(line).stream());
    }

    private static String message(JsonObject line) {
        String said = line.containsKey("Throwable")
                ? line.getJsonObject("Throwable").getString("StackTrace", "")
                : line.getString("LogMessage", "");
        String oneLine = said.replaceAll("\\s+", " ").strip();
        return oneLine.substring(0, Math.min(REASON_CHARACTERS, oneLine.length()));
    }

    private static Optional<JsonObject> parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return Optional.of(reader.readObject());
        } catch (JsonException halfWritten) {
            return Optional.empty();
        }
    }

    private byte[] beginning() throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(START_BYTES);
        }
    }

    private String text() {
        try {
            return new String(beginning(), StandardCharsets.UTF_8);
        } catch (NoSuchFileException notYet) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
