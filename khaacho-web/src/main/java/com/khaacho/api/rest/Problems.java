package com.khaacho.api.rest;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** Makes problem answers of a request, for resources and for filters. */
public final class Problems {

    /** Long addresses are cut in {@code instance}: an answer need not repeat 8 KiB of nonsense. */
    private static final int MAX_INSTANCE = 256;

    private static final String CODE_ATTRIBUTE = "com.khaacho.problemCode";

    private Problems() {}

    /** The problem this request was answered with, or null; for counters. */
    static ProblemCode answered(HttpServletRequest request) {
        return (ProblemCode) request.getAttribute(CODE_ATTRIBUTE);
    }

    public static Response.ResponseBuilder of(HttpServletRequest request, ProblemCode code, String detail) {
        return of(request, code, detail, List.of());
    }

    public static Response.ResponseBuilder of(
            HttpServletRequest request, ProblemCode code, String detail, List<FieldError> errors) {
        return Response.status(code.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem(request, code, detail, errors).toJson());
    }

    /** Writes the problem as the whole response; for filters, which stand before JAX-RS. */
    public static void write(HttpServletRequest request, HttpServletResponse response, ProblemCode code, String detail)
            throws IOException {
        byte[] body = problem(request, code, detail, List.of()).toJson();
        response.setStatus(code.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Problem problem(
            HttpServletRequest request, ProblemCode code, String detail, List<FieldError> errors) {
        request.setAttribute(CODE_ATTRIBUTE, code);
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
        String instance = path.length() <= MAX_INSTANCE ? path : path.substring(0, MAX_INSTANCE);
        return new Problem(code, detail, instance, Correlation.of(request), errors);
    }
}
