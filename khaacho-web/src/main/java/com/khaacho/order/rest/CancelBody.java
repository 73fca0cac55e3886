package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Characters;
import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.order.LineCut;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads why an order is called off, and which of its lines.
 *
 * @param reason the caller's words, or null
 * @param lines each once; empty for the whole order
 */
record CancelBody(String reason, List<LineCut> lines) {

    /** 500 lines of 60 bytes and the reason, with room for blanks. */
    private static final int MAX_BYTES = 65_536;

    private static final int MAX_REASON = 500;
    private static final int MAX_LINES = 500;
    private static final int MAX_QUANTITY = 1_000_000;

    /** @throws ProblemException MALFORMED_BODY, BODY_TOO_LARGE, or VALIDATION_FAILED with the first rule that is broken */
    static CancelBody read(InputStream in) throws IOException {
        Map<String, JsonValue> members = Body.members(in, MAX_BYTES);
        known(members.keySet(), Set.of("reason", "lines"), "");
        return new CancelBody(reason(members.get("reason")), lines(members.get("lines")));
    }

    private static String reason(JsonValue value) {
        if (value == null) {
            return null;
        } else if (!(value instanceof JsonString text)) {
            throw Body.invalid("reason", "WRONG_TYPE", "must be a string");
        } else if (text.getString().length() > MAX_REASON || !Characters.areStorable(text.getString(), true)) {
            throw Body.invalid("reason", "TOO_LONG", "reason has at most " + MAX_REASON + " characters of text");
        } else {
            return text.getString();
        }
    }

    private static List<LineCut> lines(JsonValue value) {
        if (value == null) {
            return List.of();
        } else if (!(value instanceof JsonArray array)) {
            throw invalid("/lines", "WRONG_TYPE", "lines must be an array");
        } else if (array.isEmpty() || array.size() > MAX_LINES) {
            throw invalid("/lines", "OUT_OF_RANGE", "lines must name from 1 to " + MAX_LINES + " lines");
        } else {
            return lines(array);
        }
    }

    private static List<LineCut> lines(JsonArray array) {
        List<LineCut> cuts = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            LineCut cut = line(array.get(i), "/lines/" + i);
            if (!named.add(cut.lineNo())) {
                throw invalid("/lines/" + i + "/lineNo", "DUPLICATE", "line " + cut.lineNo() + " is named twice");
            }
            cuts.add(cut);
        }
        return cuts;
    }

    private static LineCut line(JsonValue value, String pointer) {
        if (!(value instanceof JsonObject line)) {
            throw invalid(pointer, "WRONG_TYPE", "a line must be an object");
        }
        known(line.keySet(), Set.of("lineNo", "quantity"), pointer);
        if (!line.containsKey("lineNo")) {
            throw invalid(pointer + "/lineNo", "REQUIRED", "lineNo is missing");
        }
        int lineNo = number(line.get("lineNo"), pointer + "/lineNo", MAX_LINES);
        Integer quantity = line.containsKey("quantity")
                ? Integer.valueOf(number(line.get("quantity"), pointer + "/quantity", MAX_QUANTITY))
                : null;
        return new LineCut(lineNo, quantity);
    }

    private static int number(JsonValue value, String where, int max) {
        if (!(value instanceof JsonNumber number)) {
            throw invalid(where, "WRONG_TYPE", "must be a number");
        } else if (!number.toString().matches("[0-9]{1,10}") || number.longValue() < 1 || number.longValue() > max) {
            throw invalid(where, "OUT_OF_RANGE", "must be a whole number from 1 to " + max);
        } else {
            return number.intValue();
        }
    }

    private static void known(Set<String> named, Set<String> names, String pointer) {
        for (String name : named) {
            if (!names.contains(name)) {
                throw invalid(pointer + '/' + FieldError.token(name), "UNKNOWN_FIELD", "there is no such member");
            }
        }
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        List<FieldError> errors = List.of(new FieldError(pointer, code, detail));
        return new ProblemException(ProblemCode.VALIDATION_FAILED, "The body breaks one or more rules", errors);
    }
}
