package com.khaacho.identity.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.api.rest.FakeExchange;
import com.khaacho.identity.Caller;
import com.khaacho.identity.Role;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessFilterTest {

    private final AccessFilter filter = new AccessFilter();

    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/auth/token",
        "GET,/health",
        "GET,/health/ready",
        "GET,/health/live",
        "GET,/health/started",
        "GET,/metrics",
        "GET,/openapi",
        "HEAD,/health/ready"
    })
    void public_addresses_need_no_token(String method, String path) throws IOException, ServletException {
        assertTrue(stranger(method, path).wasPassedOn());
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/v1/orders",
        "POST,/api/v1/orders",
        "GET,/api/v1/auth/token",
        "POST,/api/v1/auth/token/",
        "POST,/api/v1/auth/token;x=y",
        "GET,/health/../api/v1/orders",
        "GET,/health/..;/api/v1/orders",
        "GET,/health%2f..%2fapi/v1/orders",
        "GET,//health",
        "POST,/metrics",
        "GET,/metrics/base",
        "GET,/",
        "OPTIONS,/api/v1/orders",
        "GET,/problem",
    })
    void every_other_address_is_closed_to_strangers(String method, String path) throws IOException, ServletException {
        FakeExchange exchange = stranger(method, path);
        assertFalse(exchange.wasPassedOn());
        assertEquals(401, exchange.status());
        assertEquals("Bearer realm=\"khaacho\"", exchange.answerHeader("WWW-Authenticate"));
        assertEquals("application/problem+json", exchange.answerHeader("Content-Type"));
        assertTrue(exchange.body().contains("\"code\":\"UNAUTHENTICATED\""), exchange.body());
    }

    @Test
    void a_refused_token_is_told_why() throws IOException, ServletException {
        FakeExchange exchange = FakeExchange.of("GET", "/api/v1/orders");
        HttpServletRequest request = CallerRequest.anonymous(exchange.request(), "The token is expired");
        filter.doFilter(request, exchange.response(), exchange.chain());
        assertTrue(exchange.answerHeader("WWW-Authenticate").contains("error=\"invalid_token\""));
        assertTrue(exchange.body().contains("The token is expired"), exchange.body());
    }

    @Test
    void a_caller_passes_with_the_token_s_roles_and_no_others() throws IOException, ServletException {
        CallerPrincipal sita = new CallerPrincipal(
                new Caller("sita", new UUID(1, 1), Set.of(Role.RETAILER)), Instant.parse("2100-01-01T00:00:00Z"));
        FakeExchange exchange = FakeExchange.of("GET", "/api/v1/orders");
        filter.doFilter(CallerRequest.of(exchange.request(), sita), exchange.response(), exchange.chain());
        assertTrue(exchange.passedOn().isUserInRole("RETAILER"));
        assertFalse(exchange.passedOn().isUserInRole("OPERATOR"));
        assertEquals("sita", exchange.passedOn().getRemoteUser());
        assertEquals("sita", CallerPrincipal.callerOf(exchange.passedOn()).username());
    }

    @Test
    void a_stranger_has_no_role_and_cannot_make_the_container_sign_him_in() throws IOException, ServletException {
        HttpServletRequest passedOn = stranger("GET", "/health").passedOn();
        assertNull(passedOn.getUserPrincipal());
        assertFalse(passedOn.isUserInRole("RETAILER"));
        assertFalse(passedOn.authenticate(FakeExchange.of("GET", "/").response()));
    }

    private FakeExchange stranger(String method, String path) throws IOException, ServletException {
        FakeExchange exchange = FakeExchange.of(method, path);
        filter.doFilter(CallerRequest.anonymous(exchange.request(), null), exchange.response(), exchange.chain());
        return exchange;
    }
}
