package com.khaacho.vendor.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how much of which line was delivered. No body, or a line that it does not name, stands for all that was ordered. */
final class DeliveryBody {

    /** 500 lines of 60 bytes, with room for blanks. */
    private static final int MAX_BYTES = 65_536;

    private static final int MAX_LINES = 500;
    private static final int MAX_QUANTITY = 1_000_000;
    private static final Set<String> MEMBERS = Set.of("lineNo", "delivered");

    private DeliveryBody() {}

    /**
     * Selling units by line number.
     *
     * @throws ProblemException MALFORMED_BODY, BODY_TOO_LARGE, or VALIDATION_FAILED with the first rule that is broken
     */
    static Map<Integer, Integer> read(InputStream in) throws IOException {
        byte[] body = Body.bytes(in, MAX_BYTES);
        if (body.length == 0) {
            return Map.of();
        }
        Map<String, JsonValue> members = Body.members(new ByteArrayInputStream(body), MAX_BYTES);
        for (String name : members.keySet()) {
            if (!name.equals("lines")) {
                throw Body.invalid(name, "UNKNOWN_FIELD", "there is no such member");
            }
        }
        JsonValue lines = members.getOrDefault("lines", JsonValue.EMPTY_JSON_ARRAY);
        if (!(lines instanceof JsonArray array)) {
            throw invalid("/lines", "WRONG_TYPE", "lines must be an array");
        } else if (array.size() > MAX_LINES) {
            throw invalid("/lines", "TOO_MANY", "an order has at most " + MAX_LINES + " lines");
        }
        return units(array);
    }

    private static Map<Integer, Integer> units(JsonArray lines) {
        Map<Integer, Integer> units = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String pointer = "/lines/" + i;
            if (!(lines.get(i) instanceof JsonObject line)) {
                throw invalid(pointer, "WRONG_TYPE", "a line must be an object");
            }
            for (String name : line.keySet()) {
                if (!MEMBERS.contains(name)) {
                    throw invalid(pointer + '/' + FieldError.token(name), "UNKNOWN_FIELD", "there is no such member");
                }
            }
            int lineNo = number(line, pointer, "lineNo", 1, MAX_LINES);
            if (units.put(lineNo, number(line, pointer, "delivered", 0, MAX_QUANTITY)) != null) {
                throw invalid(pointer + "/lineNo", "DUPLICATE", "line " + lineNo + " is named twice");
            }
        }
        return units;
    }

    private static int number(JsonObject line, String pointer, String name, int min, int max) {
        JsonValue value = line.get(name);
        String where = pointer + '/' + name;
        if (value == null) {
            throw invalid(where, "REQUIRED", name + " is missing");
        } else if (!(value instanceof JsonNumber number)) {
            throw invalid(where, "WRONG_TYPE", name + " must be a number");
        } else if (!number.toString().matches("-?[0-9]{1,10}")) {
            throw invalid(where, "NOT_A_WHOLE_NUMBER", name + " must be a whole number of at most 10 digits");
        } else if (number.longValue() < min || number.longValue() > max) {
            throw invalid(where, "OUT_OF_RANGE", name + " must be from " + min + " to " + max);
        } else {
            return number.intValue();
        }
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        List<FieldError> errors = List.of(new FieldError(pointer, code, detail));
        return new ProblemException(ProblemCode.VALIDATION_FAILED, "The delivery breaks a rule", errors);
    }
}
