package com.khaacho.api.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;

/**
 * What every answer carries: the correlation id, the caller's trace and the headers that tell browsers to be careful. And what every request
 * keeps to: header fields of at most 8 KiB.
 */
public class ConventionsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Names and values together; a token of ours has about 600. */
    private static final int MAX_HEADER_CHARACTERS = 8_192;

    /** One year, as the preload list asks for. */
    private static final String HSTS = "max-age=31536000; includeSubDomains; preload";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(Correlation.HEADER, Correlation.of(request));
        TraceParent.read(request.getHeader(TraceParent.HEADER))
                .ifPresent(trace -> response.setHeader(TraceParent.HEADER, trace.answer()));
        response.setHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        response.setHeader("Strict-Transport-Security", HSTS);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (headerCharacters(request) > MAX_HEADER_CHARACTERS) {
            response.setHeader("Connection", "close");
            Problems.write(
                    request,
                    response,
                    ProblemCode.HEADERS_TOO_LARGE,
                    "The header fields have more than " + MAX_HEADER_CHARACTERS + " characters");
            return;
        }
        chain.doFilter(request, response);
    }

    private static long headerCharacters(HttpServletRequest request) {
        long characters = 0;
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements(); ) {
                characters += name.length() + values.nextElement().length();
            }
        }
        return characters;
    }
}
