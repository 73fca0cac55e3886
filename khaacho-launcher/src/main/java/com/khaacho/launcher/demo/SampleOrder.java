package com.khaacho.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The orders of sample/orders.jsonl, each with the user who places it. */
record SampleOrder(String username, JsonObject body) {
    private static final String FILE = "/sample/orders.jsonl";

    static List<SampleOrder> all() throws IOException {
        try (InputStream stream = SampleOrder.class.getResourceAsStream(FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(SampleOrder::parse)
                    .toList();
        }
    }

    /** What a person would say of it: the text itself, or how much of what. */
    String summary() {
        if (body.containsKey("text")) {
            return '"' + body.getString("text") + '"';
        }
        List<String> lines = body.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getInt("quantity") + " x " + item.getString("sku"))
                .toList();
        return String.join(", ", lines);
    }

    private static SampleOrder parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            return new SampleOrder(json.getString("as"), json.getJsonObject("order"));
        }
    }
}
