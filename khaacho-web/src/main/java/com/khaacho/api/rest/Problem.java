package com.khaacho.api.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An error answer as RFC 9457 describes it, with the members that the contract adds.
 *
 * @param detail what is wrong this time; no stack trace, no personal data
 * @param instance the path that was asked
 * @param errors broken rules of the body, empty when the problem is another
 */
public record Problem(ProblemCode code, String detail, String instance, String correlationId, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    public byte[] toJson() {
        StringBuilder json = new StringBuilder(512);
        member(json.append('{'), "type", code.type());
        member(json.append(','), "title", code.title());
        json.append(",\"status\":").append(code.status());
        member(json.append(','), "detail", detail);
        member(json.append(','), "instance", instance);
        member(json.append(','), "code", code.name());
        if (!errors.isEmpty()) {
            appendErrors(json);
        }
        member(json.append(','), "correlationId", correlationId);
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void appendErrors(StringBuilder json) {
        json.append(",\"errors\":");
        char separator = '[';
        for (FieldError error : errors) {
            member(json.append(separator).append('{'), "pointer", error.pointer());
            member(json.append(','), "code", error.code());
            member(json.append(','), "detail", error.detail()).append('}');
            separator = ',';
        }
        json.append(']');
    }

    private static StringBuilder member(StringBuilder json, String name, String value) {
        JsonText.quote(json, name).append(':');
        return JsonText.quote(json, value);
    }
}
