package com.khaacho.returns.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Characters;
import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.returns.ReturnLine;
import com.khaacho.returns.ReturnReason;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody says came back or was short.
 *
 * @param note null when there is none
 */
record ReturnBody(List<ReturnLine> lines, String note) {

    static final int MAX_TEXT = 500;

    private static final int MAX_LINES = 500;
    private static final int MAX_QUANTITY = 1_000_000;
    private static final Set<String> MEMBERS = Set.of("line", "quantity", "reason");

    /** @throws ProblemException VALIDATION_FAILED with the first rule that is broken */
    static ReturnBody of(Map<String, JsonValue> members) {
        for (String name : members.keySet()) {
            if (!name.equals("lines") && !name.equals("note")) {
                throw Body.invalid(name, "UNKNOWN_FIELD", "there is no such member");
            }
        }
        if (!(members.get("lines") instanceof JsonArray lines) || lines.isEmpty()) {
            throw invalid("/lines", "REQUIRED", "lines must be an array of what comes back");
        } else if (lines.size() > MAX_LINES) {
            throw invalid("/lines", "TOO_MANY", "a return has at most " + MAX_LINES + " lines");
        }
        return new ReturnBody(lines(lines), note(members.get("note")));
    }

    private static String note(JsonValue note) {
        if (note == null) {
            return null;
        } else if (!(note instanceof JsonString)) {
            throw Body.invalid("note", "WRONG_TYPE", "note must be a string");
        }
        return text("note", ((JsonString) note).getString());
    }

    /** A text of people, 1 to 500 characters. */
    static String text(String name, String text) {
        if (text.isBlank()) {
            throw Body.invalid(name, "REQUIRED", name + " must say something");
        } else if (text.length() > MAX_TEXT || !Characters.areStorable(text, true)) {
            throw Body.invalid(name, "TOO_LONG", name + " has at most " + MAX_TEXT + " characters of text");
        }
        return text;
    }

    private static List<ReturnLine> lines(JsonArray array) {
        List<ReturnLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            ReturnLine line = line(array.get(i), "/lines/" + i);
            if (!seen.add(line.lineNo() + " " + line.reason())) {
                throw invalid("/lines/" + i, "DUPLICATE", "line " + line.lineNo() + " is named twice for one reason");
            }
            lines.add(line);
        }
        return lines;
    }

    private static ReturnLine line(JsonValue value, String pointer) {
        if (!(value instanceof JsonObject line)) {
            throw invalid(pointer, "WRONG_TYPE", "a line must be an object");
        }
        for (String name : line.keySet()) {
            if (!MEMBERS.contains(name)) {
                throw invalid(pointer + '/' + FieldError.token(name), "UNKNOWN_FIELD", "there is no such member");
            }
        }
        return new ReturnLine(
                number(line, pointer, "line", MAX_LINES),
                number(line, pointer, "quantity", MAX_QUANTITY),
                reason(line.get("reason"), pointer + "/reason"));
    }

    private static ReturnReason reason(JsonValue value, String pointer) {
        if (value == null) {
            throw invalid(pointer, "REQUIRED", "reason is missing");
        }
        return Arrays.stream(ReturnReason.values())
                .filter(reason ->
                        value instanceof JsonString text && text.getString().equals(reason.name()))
                .findFirst()
                .orElseThrow(() -> invalid(
                        pointer, "NOT_ALLOWED", "reason must be one of " + Arrays.toString(ReturnReason.values())));
    }

    private static int number(JsonObject line, String pointer, String name, int max) {
        JsonValue value = line.get(name);
        String where = pointer + '/' + name;
        if (value == null) {
            throw invalid(where, "REQUIRED", name + " is missing");
        } else if (!(value instanceof JsonNumber number) || !number.toString().matches("-?[0-9]{1,10}")) {
            throw invalid(where, "NOT_A_WHOLE_NUMBER", name + " must be a whole number of at most 10 digits");
        } else if (number.longValue() < 1 || number.longValue() > max) {
            throw invalid(where, "OUT_OF_RANGE", name + " must be from 1 to " + max);
        } else {
            return number.intValue();
        }
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        List<FieldError> errors = List.of(new FieldError(pointer, code, detail));
        return new ProblemException(ProblemCode.VALIDATION_FAILED, "The return breaks a rule", errors);
    }
}
