package com.khaacho.order.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.Characters;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.util.Map;
import java.util.Set;

/**
 * An operator's word on a held order.
 *
 * @param reason why, 1 to 500 characters of text
 * @param mayPassLimit whether the order shall pass even beyond its retailer's credit limit
 */
record HeldOrderBody(String reason, boolean mayPassLimit) {

    static final int MAX_BYTES = 8_192;

    private static final int MAX_REASON = 500;
    private static final String REASON = "reason";
    private static final String OVERRIDE = "override";

    /** @throws com.khaacho.api.rest.ProblemException naming the first member that breaks a rule */
    static HeldOrderBody approval(Map<String, JsonValue> members) {
        refuseOthers(members, Set.of(REASON, OVERRIDE));
        ValueType override = members.getOrDefault(OVERRIDE, JsonValue.FALSE).getValueType();
        if (override != ValueType.TRUE && override != ValueType.FALSE) {
            throw Body.invalid(OVERRIDE, "WRONG_TYPE", "override must be true or false");
        }
        return new HeldOrderBody(reason(members), override == ValueType.TRUE);
    }

    /** @throws com.khaacho.api.rest.ProblemException naming the first member that breaks a rule */
    static HeldOrderBody rejection(Map<String, JsonValue> members) {
        refuseOthers(members, Set.of(REASON));
        return new HeldOrderBody(reason(members), false);
    }

    private static void refuseOthers(Map<String, JsonValue> members, Set<String> known) {
        for (String name : members.keySet()) {
            if (!known.contains(name)) {
                throw Body.invalid(name, "UNKNOWN_FIELD", "there is no such member");
            }
        }
    }

    private static String reason(Map<String, JsonValue> members) {
        JsonValue value = members.get(REASON);
        if (value == null) {
            throw Body.invalid(REASON, "REQUIRED", "say why, for the retailer and for the order's history");
        } else if (!(value instanceof JsonString text)) {
            throw Body.invalid(REASON, "WRONG_TYPE", "must be a string");
        } else if (text.getString().isBlank()) {
            throw Body.invalid(REASON, "BLANK", "say why, for the retailer and for the order's history");
        } else if (text.getString().length() > MAX_REASON || !Characters.areStorable(text.getString(), true)) {
            throw Body.invalid(REASON, "TOO_LONG", "reason has at most " + MAX_REASON + " characters of text");
        } else {
            return text.getString();
        }
    }
}
