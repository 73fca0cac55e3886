package com.khaacho.catalog.rest;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.ProductRules;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a product from a request body; one answer names everything that is wrong. */
final class ProductBody {

    /** A product with every member at its limit and 50 aliases has about 20 KB. */
    static final int MAX_BYTES = 65_536;

    private static final Set<String> MEMBERS =
            Set.of("sku", "name", "nameNe", "brand", "category", "unit", "pack", "aliases", "active");

    private final Map<String, JsonValue> json;
    private final List<FieldError> errors = new ArrayList<>();

    private ProductBody(Map<String, JsonValue> json) {
        this.json = json;
    }

    /**
     * A good draft.
     *
     * @param address the sku of the address, or null where the body alone names it
     * @throws ProblemException MALFORMED_BODY, BODY_TOO_LARGE or VALIDATION_FAILED
     */
    static ProductDraft read(InputStream in, String address) throws IOException {
        return new ProductBody(Body.members(in, MAX_BYTES)).draft(address);
    }

    private ProductDraft draft(String address) {
        json.keySet().stream()
                .filter(name -> !MEMBERS.contains(name))
                .forEach(name -> error(name, "UNKNOWN_FIELD", "a product has no such member"));
        String sku = text("sku");
        if (address != null && sku != null && !sku.equals(address)) {
            error("sku", "CONFLICT", "sku is another than the address says, and cannot be changed");
        }
        ProductDraft draft = new ProductDraft(
                address == null ? sku : address,
                text("name"),
                text("nameNe"),
                text("brand"),
                text("category"),
                text("unit"),
                text("pack"),
                aliases(),
                active());
        if (errors.isEmpty()) {
            ProductRules.breaches(draft).forEach(breach -> error(breach.field(), breach.code(), breach.detail()));
        }
        if (!errors.isEmpty()) {
            String detail = "The product breaks one or more rules; errors names them";
            throw new ProblemException(ProblemCode.VALIDATION_FAILED, detail, errors);
        }
        return draft;
    }

    private String text(String name) {
        JsonValue value = value(name);
        if (value != null && !(value instanceof JsonString)) {
            error(name, "WRONG_TYPE", name + " must be a string");
        }
        return value instanceof JsonString text ? text.getString() : null;
    }

    private List<String> aliases() {
        JsonValue value = value("aliases");
        if (value == null) {
            return List.of();
        }
        boolean texts = value.getValueType() == JsonValue.ValueType.ARRAY
                && value.asJsonArray().stream().allMatch(JsonString.class::isInstance);
        if (!texts) {
            error("aliases", "WRONG_TYPE", "aliases must be an array of strings");
            return List.of();
        }
        return value.asJsonArray().getValuesAs(JsonString::getString);
    }

    private Boolean active() {
        JsonValue value = value("active");
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            error("active", "WRONG_TYPE", "active must be true or false");
        }
        return value == null ? null : Boolean.valueOf(value == JsonValue.TRUE);
    }

    private JsonValue value(String name) {
        JsonValue value = json.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    private void error(String name, String code, String detail) {
        errors.add(new FieldError("/" + FieldError.token(name), code, detail));
    }
}
