package com.khaacho.order.rest;

import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.IdempotencyHeader;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.Problems;
import com.khaacho.order.app.Acceptance;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The answers to a submission. */
final class Answers {

    /** Seconds until asking for the status is worth it. */
    private static final int STATUS_AFTER = 1;

    /** What a structured order takes from here to the notification when nothing is queued (ISO 8601). */
    private static final String USUAL_TIME = "PT2S";

    private Answers() {}

    static Response of(Acceptance acceptance, HttpServletRequest request) {
        if (acceptance instanceof Acceptance.Accepted accepted) {
            return accepted(accepted, request);
        } else if (acceptance instanceof Acceptance.UnknownProducts unknown) {
            return unknownProducts(unknown.lines(), request);
        } else if (acceptance instanceof Acceptance.KeyReused) {
            String detail = "This " + IdempotencyHeader.NAME + " was used with another body";
            return Problems.of(request, ProblemCode.IDEMPOTENCY_KEY_REUSED, detail)
                    .build();
        }
        String detail = "A request with this " + IdempotencyHeader.NAME + " is being worked on";
        return Problems.of(request, ProblemCode.IDEMPOTENCY_IN_FLIGHT, detail)
                .header("Retry-After", STATUS_AFTER)
                .build();
    }

    private static Response accepted(Acceptance.Accepted accepted, HttpServletRequest request) {
        String id = accepted.orderId().toString();
        String statusUrl = request.getContextPath() + "/api/v1/orders/" + id + "/status";
        String json = "{\"orderId\":\"" + id + "\",\"jobId\":\"" + id + "\",\"status\":\"ACCEPTED\",\"statusUrl\":\""
                + statusUrl + "\",\"message\":\"The order is accepted and will be processed\""
                + ",\"estimatedProcessingTime\":\"" + USUAL_TIME + "\"}";
        Response.ResponseBuilder response = Response.status(Response.Status.ACCEPTED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("Location", statusUrl)
                .header("Retry-After", STATUS_AFTER)
                .entity(json.getBytes(StandardCharsets.UTF_8));
        return accepted.replayed()
                ? response.header("Idempotent-Replayed", "true").build()
                : response.build();
    }

    static Response refusal(OrderBody body, HttpServletRequest request) {
        if (body instanceof OrderBody.Invalid invalid) {
            String detail = "The order breaks one or more rules; errors names them";
            return Problems.of(request, ProblemCode.VALIDATION_FAILED, detail, invalid.errors())
                    .build();
        }
        String detail = body instanceof OrderBody.Malformed malformed ? malformed.detail() : "";
        return Problems.of(request, ProblemCode.MALFORMED_BODY, detail).build();
    }

    static Response unknownProducts(List<Integer> lines, HttpServletRequest request) {
        List<FieldError> errors = lines.stream()
                .limit(FieldErrors.MAX)
                .map(line ->
                        new FieldError("/items/" + line, ProblemCode.UNKNOWN_PRODUCT.name(), "No such product is sold"))
                .toList();
        String detail = lines.size() + " of the lines name products that are not sold";
        return Problems.of(request, ProblemCode.UNKNOWN_PRODUCT, detail, errors).build();
    }
}
