package com.khaacho.identity.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Finds out who calls. It refuses nobody: {@link AccessFilter} does, once the caller's rate is counted. */
public class IdentityFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String SCHEME = "Bearer ";

    private transient BearerTokens tokens;

    /** Given by the container, which makes filters with their constructor without parameters. */
    @Inject
    void use(BearerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(identified(request), response);
    }

    private CallerRequest identified(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null) {
            return CallerRequest.anonymous(request, null);
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return CallerRequest.anonymous(request, "The Authorization header holds no bearer token");
        }
        try {
            return CallerRequest.of(request, tokens.check(authorization.substring(SCHEME.length())));
        } catch (RejectedTokenException e) {
            return CallerRequest.anonymous(request, e.getMessage());
        }
    }
}
