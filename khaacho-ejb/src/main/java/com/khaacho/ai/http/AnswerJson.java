package com.khaacho.ai.http;

import com.khaacho.ai.ModelCall;
import com.khaacho.ai.NoAnswerException;
import com.khaacho.parsing.ModelAnswer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;

/** A model's answer out of its JSON. Only the fields of the schema are read; others, such as prices, are not looked at. */
final class AnswerJson {

    /** A number with a huge exponent is no quantity, and reckoning with it takes for ever. */
    private static final int LONGEST_NUMBER = 20;

    private AnswerJson() {}

    /**
     * Reads it.
     *
     * @throws NoAnswerException when it is not of the schema
     */
    static ModelAnswer read(String text, ModelCall.Usage usage) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject json = reader.readObject();
            List<ModelAnswer.Line> lines = array(json, "lines", usage).stream()
                    .map(value -> line(value, usage))
                    .toList();
            List<String> unclear = array(json, "unclear", usage).stream()
                    .map(value -> value instanceof JsonString words ? words.getString() : "")
                    .toList();
            return new ModelAnswer(lines, unclear, usage);
        } catch (JsonException | ClassCastException e) {
            throw unreadable(usage);
        }
    }

    private static JsonArray array(JsonObject json, String name, ModelCall.Usage usage) {
        if (json.get(name) instanceof JsonArray array) {
            return array;
        }
        throw unreadable(usage);
    }

    private static ModelAnswer.Line line(JsonValue value, ModelCall.Usage usage) {
        if (value instanceof JsonObject line) {
            return new ModelAnswer.Line(
                    line.getString("sku", ""),
                    number(line.get("quantity")),
                    line.getString("unit", ""),
                    line.getString("said", ""));
        }
        throw unreadable(usage);
    }

    /** A number that can be reckoned with, else null. */
    static BigDecimal number(JsonValue value) {
        boolean isSmall = value instanceof JsonNumber && value.toString().length() <= LONGEST_NUMBER;
        if (!isSmall) {
            return null;
        }
        BigDecimal number = ((JsonNumber) value).bigDecimalValue();
        return Math.abs(number.scale()) > LONGEST_NUMBER ? null : number;
    }

    private static NoAnswerException unreadable(ModelCall.Usage usage) {
        return new NoAnswerException(ModelCall.Outcome.UNREADABLE, "the answer is not of the schema", usage);
    }
}
