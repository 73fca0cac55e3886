package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Characters;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/** Reads what somebody who approves an order within its shop has to say with it. */
final class ApprovalBody {

    private static final int MAX_BYTES = 8_192;
    private static final int MAX_NOTE = 500;
    private static final String NOTE = "note";

    private ApprovalBody() {}

    /**
     * The note, or null.
     *
     * @throws com.khaacho.api.rest.ProblemException naming the first member that breaks a rule
     */
    static String note(InputStream in) throws IOException {
        Map<String, JsonValue> members = Body.members(in, MAX_BYTES);
        for (String name : members.keySet()) {
            if (!name.equals(NOTE)) {
                throw Body.invalid(name, "UNKNOWN_FIELD", "there is no such member");
            }
        }
        JsonValue value = members.getOrDefault(NOTE, JsonValue.NULL);
        if (value.equals(JsonValue.NULL)) {
            return null;
        } else if (!(value instanceof JsonString text)) {
            throw Body.invalid(NOTE, "WRONG_TYPE", "must be a string");
        } else if (text.getString().length() > MAX_NOTE || !Characters.areStorable(text.getString(), true)) {
            throw Body.invalid(NOTE, "TOO_LONG", "note has at most " + MAX_NOTE + " characters of text");
        } else {
            return text.getString();
        }
    }
}
