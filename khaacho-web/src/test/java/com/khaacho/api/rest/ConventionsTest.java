package com.khaacho.api.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.ServletException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConventionsTest {

    private static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE = "00-" + TRACE_ID + "-00f067aa0ba902b7-01";

    @Test
    void a_harmless_correlation_id_is_taken_over_and_given_back() throws IOException, ServletException {
        FakeExchange exchange = FakeExchange.of("GET", "/").header("X-Correlation-Id", "shop-4711_a.b");
        new ConventionsFilter().doFilter(exchange.request(), exchange.response(), exchange.chain());
        assertEquals("shop-4711_a.b", exchange.answerHeader("X-Correlation-Id"));
        assertTrue(exchange.wasPassedOn());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\nb", "\"", "<x>", "ü", "x:y"})
    void a_correlation_id_that_could_forge_a_log_line_is_replaced(String sent) {
        String id = Correlation.of(
                FakeExchange.of("GET", "/").header("X-Correlation-Id", sent).request());
        assertNotEquals(sent, id);
        assertEquals(32, id.length());
    }

    @Test
    void a_trace_names_the_request_unless_the_caller_does_and_is_given_back_with_our_part()
            throws IOException, ServletException {
        FakeExchange exchange = FakeExchange.of("GET", "/").header("traceparent", TRACE);
        new ConventionsFilter().doFilter(exchange.request(), exchange.response(), exchange.chain());
        assertEquals(TRACE_ID, exchange.answerHeader("X-Correlation-Id"));
        String answer = exchange.answerHeader("traceparent");
        assertTrue(answer.matches("00-" + TRACE_ID + "-[0-9a-f]{16}-01"), answer);
        assertNotEquals(TRACE, answer);
        FakeExchange named =
                FakeExchange.of("GET", "/").header("traceparent", TRACE).header("X-Correlation-Id", "shop-4711");
        assertEquals("shop-4711", Correlation.of(named.request()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-" + TRACE_ID + "-00f067aa0ba902b7",
                "00-" + TRACE_ID + "-00f067aa0ba902b7-01-more",
                "ff-" + TRACE_ID + "-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE_ID + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01"
            })
    void a_trace_that_is_not_well_formed_is_none(String sent) {
        assertEquals(Optional.empty(), TraceParent.read(sent));
    }

    @Test
    void a_later_version_of_the_trace_header_may_have_more_fields() {
        assertEquals(
                TRACE_ID,
                TraceParent.read("01-" + TRACE_ID + "-00f067aa0ba902b7-01-more")
                        .orElseThrow()
                        .traceId());
    }

    @Test
    void a_correlation_id_that_is_too_long_is_replaced() {
        assertEquals(Optional.of("x".repeat(64)), Correlation.accepted("x".repeat(64)));
        assertEquals(Optional.empty(), Correlation.accepted("x".repeat(65)));
    }

    @Test
    void header_fields_may_have_8192_characters_with_their_names_and_not_one_more()
            throws IOException, ServletException {
        FakeExchange most = FakeExchange.of("GET", "/").header("X-Long", "x".repeat(8_192 - "X-Long".length()));
        new ConventionsFilter().doFilter(most.request(), most.response(), most.chain());
        assertTrue(most.wasPassedOn());
        FakeExchange more = FakeExchange.of("GET", "/").header("X-Long", "x".repeat(8_193 - "X-Long".length()));
        new ConventionsFilter().doFilter(more.request(), more.response(), more.chain());
        assertFalse(more.wasPassedOn());
        assertEquals(431, more.status());
        assertTrue(more.body().contains("HEADERS_TOO_LARGE"), more.body());
    }

    @Test
    void every_answer_tells_browsers_to_be_careful() throws IOException, ServletException {
        FakeExchange exchange = FakeExchange.of("GET", "/");
        new ConventionsFilter().doFilter(exchange.request(), exchange.response(), exchange.chain());
        assertTrue(exchange.answerHeader("Content-Security-Policy").startsWith("default-src 'self'"));
        assertTrue(exchange.answerHeader("Strict-Transport-Security").contains("max-age=31536000"));
        assertEquals("DENY", exchange.answerHeader("X-Frame-Options"));
        assertEquals("nosniff", exchange.answerHeader("X-Content-Type-Options"));
        assertEquals("no-referrer", exchange.answerHeader("Referrer-Policy"));
    }

    @Test
    void a_problem_is_json_whatever_it_quotes() {
        String nasty = "a\"b\\c\u0000\n\u2028<é>\ud800";
        FieldError error = new FieldError("/" + FieldError.token("a/b~" + nasty), "UNKNOWN_FIELD", nasty);
        byte[] json = new Problem(ProblemCode.VALIDATION_FAILED, nasty, "/x", "c1", List.of(error)).toJson();
        JsonObject read = object(json);
        assertEquals(nasty, read.getString("detail"));
        assertEquals(422, read.getInt("status"));
        assertEquals("https://khaacho.com/problems/validation-failed", read.getString("type"));
        JsonObject first = read.getJsonArray("errors").getJsonObject(0);
        assertTrue(first.getString("pointer").startsWith("/a~1b~0"));
    }

    @Test
    void requests_beyond_the_limit_are_told_when_to_come_back() throws IOException, ServletException {
        RateLimitFilter filter = new RateLimitFilter();
        filter.use(new RateLimitSettings(500, 2));
        for (int left = 1; left >= 0; left--) {
            FakeExchange exchange = FakeExchange.of("GET", "/metrics");
            filter.doFilter(exchange.request(), exchange.response(), exchange.chain());
            assertTrue(exchange.wasPassedOn());
            assertTrue(
                    exchange.answerHeader("RateLimit").startsWith("\"ip\";r=" + left),
                    exchange.answerHeader("RateLimit"));
            assertEquals("\"ip\";q=2;w=60", exchange.answerHeader("RateLimit-Policy"));
        }
        FakeExchange third = FakeExchange.of("GET", "/metrics");
        filter.doFilter(third.request(), third.response(), third.chain());
        assertFalse(third.wasPassedOn());
        assertEquals(429, third.status());
        assertTrue(Integer.parseInt(third.answerHeader("Retry-After")) >= 1);
        FakeExchange probe = FakeExchange.of("GET", "/health/ready");
        filter.doFilter(probe.request(), probe.response(), probe.chain());
        assertTrue(probe.wasPassedOn(), "probes are not counted");
    }

    @Test
    void a_rate_limit_cannot_be_switched_off() {
        assertThrows(IllegalStateException.class, () -> new RateLimitSettings(0, 100));
    }

    @Test
    void only_configured_sites_may_read_answers() throws IOException, ServletException {
        CorsFilter filter = new CorsFilter();
        filter.use(new CorsSettings(Optional.of(List.of("https://shop.example"))));
        FakeExchange known = FakeExchange.of("OPTIONS", "/api/v1/orders")
                .header("Origin", "https://shop.example")
                .header("Access-Control-Request-Method", "POST");
        filter.doFilter(known.request(), known.response(), known.chain());
        assertEquals(204, known.status());
        assertEquals("https://shop.example", known.answerHeader("Access-Control-Allow-Origin"));
        FakeExchange stranger = FakeExchange.of("GET", "/api/v1/orders").header("Origin", "https://evil.example");
        filter.doFilter(stranger.request(), stranger.response(), stranger.chain());
        assertEquals(null, stranger.answerHeader("Access-Control-Allow-Origin"));
        assertThrows(IllegalStateException.class, () -> new CorsSettings(Optional.of(List.of("*"))));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/orders,ORDERS",
        "/api/v1/orders/01a2,ORDER",
        "/api/v1/orders/01a2/status,ORDER_STATUS",
        "/api/v1/orders/01a2/cancel,ORDER_CANCEL",
        "/api/v1/orders/01a2/reorder,ORDER_REORDER",
        "/api/v1/orders/01a2/x/y,OTHER",
        "/api/v1/order-templates,ORDER_TEMPLATES",
        "/api/v1/order-templates/Monday/orders,ORDER_TEMPLATES",
        "/api/v1/admin/queues,ADMIN",
        "/api/v1/auth/token,AUTH",
        "/health/ready,OPERATIONS",
        "/anything,OTHER"
    })
    void metrics_know_a_handful_of_routes(String path, Route route) {
        assertEquals(route, Route.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "201", "x", "", "1.0", "99999999999999999999", "١"})
    void a_limit_that_is_no_number_within_bounds_is_refused(String limit) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> Parameters.number("limit", limit, 1, 200, 50));
        assertEquals(ProblemCode.INVALID_PARAMETER, refused.code());
        assertTrue(refused.getMessage().contains("limit"));
    }

    @Test
    void instants_and_days_are_read() {
        assertEquals(
                "2026-11-22T00:00:00Z", Parameters.instant("from", "2026-11-22").toString());
        assertEquals(
                "2026-11-22T10:00:00Z",
                Parameters.instant("from", "2026-11-22T10:00:00Z").toString());
        assertThrows(ProblemException.class, () -> Parameters.instant("from", "yesterday"));
    }

    @Test
    void small_bodies_hold_texts_only_each_once() throws IOException {
        assertEquals(Map.of("reason", "x"), texts("{\"reason\":\"x\"}"));
        for (String bad :
                List.of("", "[]", "{\"a\":1}", "{\"a\":{}}", "{\"a\":\"1\",\"a\":\"2\"}", "{\"a\":\"1\"}x", "{")) {
            assertThrows(ProblemException.class, () -> texts(bad), bad);
        }
        assertThrows(ProblemException.class, () -> texts("{\"a\":" + "[".repeat(90)));
        assertThrows(ProblemException.class, () -> texts("{\"a\":\"" + "x".repeat(100) + "\"}"));
    }

    private static Map<String, String> texts(String body) throws IOException {
        return Body.texts(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), 100);
    }

    private static JsonObject object(byte[] json) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
            return reader.readObject();
        }
    }
}
