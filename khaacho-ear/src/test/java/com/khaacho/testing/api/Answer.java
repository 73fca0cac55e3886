package com.khaacho.testing.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpHeaders;
import java.util.List;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        }
    }

    /** The first value of a header, or an empty text. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public boolean isProblem() {
        return header("Content-Type").startsWith("application/problem+json");
    }

    /** The stable code of a problem. */
    public String code() {
        return json().getString("code");
    }

    /** The fields that a problem names. */
    public List<String> pointers() {
        return json().getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }
}
