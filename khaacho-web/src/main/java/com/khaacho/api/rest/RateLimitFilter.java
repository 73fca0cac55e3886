package com.khaacho.api.rest;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Counts requests by user, or by address where nobody has signed in, and answers 429 to what is too much. */
public class RateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient RateLimit users;
    private transient RateLimit addresses;

    /** Given by the container, which makes filters with their constructor without parameters. */
    @Inject
    void use(RateLimitSettings settings) {
        users = new RateLimit("user", settings.userPerMinute());
        addresses = new RateLimit("ip", settings.addressPerMinute());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long wait = isProbe(request) || isHook(request) ? 0 : take(request, response);
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Long.toString(wait));
            Problems.write(request, response, ProblemCode.RATE_LIMITED, "Try again in " + wait + " s");
        }
    }

    private long take(HttpServletRequest request, HttpServletResponse response) {
        String user = request.getRemoteUser();
        return user == null ? addresses.take(request.getRemoteAddr(), response) : users.take(user, response);
    }

    /** A provider's few addresses speak for all shops, and who is no provider is refused by a signature, which costs little. */
    private static boolean isHook(HttpServletRequest request) {
        return request.getRequestURI().equals("/hooks/whatsapp");
    }

    /** An instance that is restarted because its probes were too many would be a poor defence. */
    private static boolean isProbe(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/health");
    }
}
