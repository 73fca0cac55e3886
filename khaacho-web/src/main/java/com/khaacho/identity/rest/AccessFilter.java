package com.khaacho.identity.rest;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Closes every address to strangers but the public ones. It stands before every servlet, so an address that nobody
 * thought of is closed too.
 */
public class AccessFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String CHALLENGE = "Bearer realm=\"khaacho\"";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() != null || isPublic(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, CallerRequest.rejection(request));
        }
    }

    private static boolean isPublic(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return PublicRoutes.allow(request.getMethod(), path);
    }

    /** @param rejection why the token was refused, or null when there was none */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, String rejection)
            throws IOException {
        String reason = ", error=\"invalid_token\", error_description=\"" + rejection + '"';
        response.setHeader("WWW-Authenticate", rejection == null ? CHALLENGE : CHALLENGE + reason);
        String detail = rejection == null ? "This address needs a bearer token" : rejection;
        Problems.write(request, response, ProblemCode.UNAUTHENTICATED, detail);
    }
}
