package com.khaacho.api.rest;

import com.khaacho.shared.Money;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes an answer's JSON; a member without a value is left out. */
public final class JsonOutput {

    private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
    private final JsonGenerator json = GENERATORS.createGenerator(bytes, StandardCharsets.UTF_8);

    public JsonOutput object() {
        json.writeStartObject();
        return this;
    }

    public JsonOutput object(String name) {
        json.writeStartObject(name);
        return this;
    }

    public JsonOutput array(String name) {
        json.writeStartArray(name);
        return this;
    }

    /** An element of the innermost array. */
    public JsonOutput item(String value) {
        json.write(value);
        return this;
    }

    public JsonOutput flag(String name, boolean value) {
        json.write(name, value);
        return this;
    }

    /** Ends the innermost object or array. */
    public JsonOutput end() {
        json.writeEnd();
        return this;
    }

    public JsonOutput text(String name, String value) {
        if (value != null) {
            json.write(name, value);
        }
        return this;
    }

    public JsonOutput number(String name, long value) {
        json.write(name, value);
        return this;
    }

    public JsonOutput wholeNumber(String name, Long value) {
        if (value != null) {
            json.write(name, value);
        }
        return this;
    }

    public JsonOutput decimal(String name, BigDecimal value) {
        if (value != null) {
            json.write(name, value);
        }
        return this;
    }

    /** An amount of money is an object of its own, with the amount as a text: to the paisa, whatever reads it. */
    public JsonOutput money(String name, Money value) {
        return object(name)
                .text("amount", value.amount().toPlainString())
                .text("currency", value.currency())
                .end();
    }

    public byte[] toBytes() {
        json.close();
        return bytes.toByteArray();
    }
}
