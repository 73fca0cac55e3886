package com.khaacho.bench.parse;

import com.khaacho.bench.BenchFailure;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A message with what a person read in it.
 *
 * @param kind what makes it hard: typos, correction, table ...
 * @param quantities selling units by sku
 * @param unclear whether something in it has to be asked back
 */
record LabelledMessage(String id, String kind, String text, Map<String, Integer> quantities, boolean unclear) {

    LabelledMessage {
        quantities = Map.copyOf(quantities);
    }

    /**
     * One JSON object a line: id, kind, text, expected {lines [{sku, quantity}], needs_clarification}.
     *
     * @throws BenchFailure for a file that cannot be read
     */
    static List<LabelledMessage> read(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.isBlank())
                    .map(LabelledMessage::parse)
                    .toList();
        } catch (IOException | JsonException | ClassCastException | NullPointerException e) {
            throw new BenchFailure(file + " cannot be read: " + e.getMessage());
        }
    }

    private static LabelledMessage parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            JsonObject expected = json.getJsonObject("expected");
            Map<String, Integer> quantities = new HashMap<>();
            for (JsonObject item : expected.getJsonArray("lines").getValuesAs(JsonObject.class)) {
                quantities.merge(item.getString("sku"), item.getInt("quantity"), Integer::sum);
            }
            return new LabelledMessage(
                    json.getString("id"),
                    json.getString("kind"),
                    json.getString("text"),
                    quantities,
                    expected.getBoolean("needs_clarification"));
        }
    }
}
