package com.khaacho.feature.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Characters;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Map;
import java.util.Set;

/**
 * An operator's word on a feature.
 *
 * @param reason why, 1 to 500 characters of text
 */
record FeatureBody(boolean enabled, String reason) {

    static final int MAX_BYTES = 8_192;

    private static final int MAX_REASON = 500;
    private static final Set<String> MEMBERS = Set.of("enabled", "reason");

    /** @throws com.khaacho.api.rest.ProblemException naming the first member that breaks a rule */
    static FeatureBody read(Map<String, JsonValue> members) {
        for (String name : members.keySet()) {
            if (!MEMBERS.contains(name)) {
                throw Body.invalid(name, "UNKNOWN_FIELD", "there is no such member");
            }
        }
        return new FeatureBody(enabled(members.get("enabled")), reason(members.get("reason")));
    }

    private static boolean enabled(JsonValue value) {
        if (value == null) {
            throw Body.invalid("enabled", "REQUIRED", "say whether it shall be on");
        } else if (value.getValueType() != ValueType.TRUE && value.getValueType() != ValueType.FALSE) {
            throw Body.invalid("enabled", "WRONG_TYPE", "enabled must be true or false");
        }
        return value.getValueType() == ValueType.TRUE;
    }

    private static String reason(JsonValue value) {
        if (value == null) {
            throw Body.invalid("reason", "REQUIRED", "say why, for whoever looks at it later");
        } else if (!(value instanceof JsonString text)) {
            throw Body.invalid("reason", "WRONG_TYPE", "must be a string");
        } else if (text.getString().isBlank()) {
            throw Body.invalid("reason", "BLANK", "say why, for whoever looks at it later");
        } else if (text.getString().length() > MAX_REASON || !Characters.areStorable(text.getString(), true)) {
            throw Body.invalid("reason", "TOO_LONG", "reason has at most " + MAX_REASON + " characters of text");
        } else {
            return text.getString();
        }
    }
}
