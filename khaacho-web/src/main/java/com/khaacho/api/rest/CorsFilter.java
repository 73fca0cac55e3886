package com.khaacho.api.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets scripts of the configured web sites read answers (Fetch standard, CORS protocol), and answers their preflights. */
public class CorsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** A browser asks again after a day. */
    private static final String PREFLIGHT_SECONDS = "86400";

    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Idempotency-Key, If-Match, X-Correlation-Id, traceparent";
    private static final String RESPONSE_HEADERS =
            "ETag, Location, Retry-After, Link, Idempotent-Replayed, X-Correlation-Id, RateLimit, RateLimit-Policy";

    private transient CorsSettings settings;

    /** Given by the container, which makes filters with their constructor without parameters. */
    @Inject
    void use(CorsSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader("Vary", "Origin");
        boolean allowed = settings.allows(origin);
        if (allowed) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", RESPONSE_HEADERS);
        }
        if (allowed && isPreflight(request)) {
            answerPreflight(response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static void answerPreflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, DELETE");
        response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
        response.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
