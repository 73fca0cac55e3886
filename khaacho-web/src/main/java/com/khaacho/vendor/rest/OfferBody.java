package com.khaacho.vendor.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.shared.Money;
import com.khaacho.vendor.OfferDraft;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads an offer from a request body; one answer names everything that is wrong. */
final class OfferBody {

    private static final int MAX_BYTES = 8_192;

    /** As the table's integers allow, with room for what comes in. */
    private static final int MAX_STOCK = 1_000_000_000;

    private static final int MAX_QUANTITY = 1_000_000;
    private static final int MAX_LEAD_TIME_DAYS = 365;

    private static final Set<String> MEMBERS =
            Set.of("price", "tiers", "stockOnHand", "minQuantity", "leadTimeDays", "validFrom", "validTo", "active");

    private final Map<String, JsonValue> json;
    private final List<FieldError> errors = new ArrayList<>();

    private OfferBody(Map<String, JsonValue> json) {
        this.json = json;
    }

    /**
     * A good draft.
     *
     * @throws ProblemException MALFORMED_BODY, BODY_TOO_LARGE or VALIDATION_FAILED
     */
    static OfferDraft read(InputStream in, String sku) throws IOException {
        return new OfferBody(Body.members(in, MAX_BYTES)).draft(sku);
    }

    private OfferDraft draft(String sku) {
        json.keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> error(name, "UNKNOWN_FIELD", "an offer has no such member"));
        ScaleBody scale = new ScaleBody("", errors);
        Money price = scale.price(value("price"));
        OfferDraft draft = new OfferDraft(
                sku,
                price,
                scale.tiers(value("tiers"), price),
                number("stockOnHand", 0, MAX_STOCK, null),
                number("minQuantity", 1, MAX_QUANTITY, 1),
                number("leadTimeDays", 0, MAX_LEAD_TIME_DAYS, 1),
                instant("validFrom"),
                instant("validTo"),
                active());
        if (!errors.isEmpty()) {
            String detail = "The offer breaks one or more rules; errors names them";
            throw new ProblemException(ProblemCode.VALIDATION_FAILED, detail, errors);
        }
        return draft;
    }

    /** The number, or 0 when it breaks a rule; a member without a default is required. */
    private int number(String name, int min, int max, Integer otherwise) {
        JsonValue value = value(name);
        if (value == null && otherwise != null) {
            return otherwise;
        } else if (value == null) {
            error(name, "REQUIRED", "an offer needs " + name);
        } else if (!(value instanceof JsonNumber number)) {
            error(name, "WRONG_TYPE", name + " must be a number");
        } else if (!number.toString().matches("-?[0-9]{1,10}")) {
            error(name, "NOT_A_WHOLE_NUMBER", name + " must be a whole number of at most 10 digits");
        } else if (number.longValue() < min || number.longValue() > max) {
            error(name, "OUT_OF_RANGE", name + " must be from " + min + " to " + max);
        } else {
            return number.intValue();
        }
        return 0;
    }

    private Instant instant(String name) {
        JsonValue value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return Instant.parse(value instanceof JsonString text ? text.getString() : "");
        } catch (DateTimeParseException e) {
            error(name, "NOT_A_DATE", name + " must look like 2026-11-22T10:00:00Z");
            return null;
        }
    }

    private boolean active() {
        JsonValue value = value("active");
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            error("active", "WRONG_TYPE", "active must be true or false");
        }
        return value != JsonValue.FALSE;
    }

    private JsonValue value(String name) {
        JsonValue value = json.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    private void error(String pointer, String code, String detail) {
        errors.add(new FieldError("/" + FieldError.token(pointer), code, detail));
    }
}
