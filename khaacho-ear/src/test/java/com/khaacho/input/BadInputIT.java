package com.khaacho.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Queues;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputIT extends OnPayaraMicro {
    private static final String ORDERS = "/api/v1/orders";
    private static final String JSON = "application/json";

    private Shop shop;
    private Instant start;

    @BeforeEach
    void open_a_shop() {
        shop = platform.shops().open();
        start = Instant.now();
    }

    /** Whatever was sent: no order, and nobody is woken at night. */
    @AfterEach
    void nothing_was_queued_and_nothing_logged_above_info() {
        try (Queues queues = platform.queues()) {
            queues.awaitQuiet();
        }
        assertEquals(
                0, platform.database().number("SELECT count(*) FROM orders WHERE retailer_id = ?", shop.partyId()));
        List<String> alarms = platform.log().since(start).stream()
                .filter(line -> Set.of("WARNING", "SEVERE").contains(line.getString("Level", "")))
                .map(Object::toString)
                .toList();
        assertEquals(List.of(), alarms);
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of("{\"items\":[{\"sku\":\"A\",\"quantity\":0}]}", "/items/0/quantity"),
                Arguments.of("{\"items\":[{\"sku\":\"A\",\"quantity\":-1}]}", "/items/0/quantity"),
                Arguments.of("{\"items\":[{\"sku\":\"A\",\"quantity\":1000001}]}", "/items/0/quantity"),
                Arguments.of("{\"items\":[{\"sku\":\"A\",\"quantity\":1e400}]}", "/items/0/quantity"),
                Arguments.of("{\"items\":[{\"sku\":\"A\",\"quantity\":99999999999999999999}]}", "/items/0/quantity"),
                Arguments.of("{\"items\":[{\"sku\":\"A\",\"quantity\":1.5}]}", "/items/0/quantity"),
                Arguments.of("{\"items\":[{\"sku\":\"A\",\"quantity\":\"1\"}]}", "/items/0/quantity"),
                Arguments.of("{\"items\":[{\"sku\":\"A\"}]}", "/items/0/quantity"),
                Arguments.of("{\"items\":[{\"sku\":7,\"quantity\":1}]}", "/items/0/sku"),
                Arguments.of("{\"items\":[{\"quantity\":1}]}", "/items/0"),
                Arguments.of("{\"items\":[{\"sku\":\"A\",\"quantity\":1,\"price\":1}]}", "/items/0/price"),
                Arguments.of("{\"items\":[{\"sku\":\"A\\u0000\",\"quantity\":1}]}", "/items/0/sku"),
                Arguments.of("{\"items\":[7]}", "/items/0"),
                Arguments.of("{\"items\":{}}", "/items"),
                Arguments.of("{\"items\":[]}", "/items"),
                Arguments.of("{\"items\":[" + lines(501) + "]}", "/items"),
                Arguments.of("{\"text\":7}", "/text"),
                Arguments.of("{\"text\":\"two bags\\u0000\"}", "/text"),
                Arguments.of("{\"text\":\"two bags \\ud800\"}", "/text"),
                Arguments.of("{\"text\":\"two bags \\udc00\\ud800\"}", "/text"),
                Arguments.of("{\"text\":\"" + "x".repeat(10_001) + "\"}", "/text"),
                Arguments.of("{\"text\":\"two bags\",\"discount\":50}", "/discount"),
                Arguments.of("{\"text\":\"two bags\",\"priority\":\"NOW\"}", "/priority"),
                Arguments.of("{\"text\":\"two bags\",\"deliveryDate\":\"tomorrow\"}", "/deliveryDate"),
                Arguments.of("{\"text\":\"two bags\",\"deliveryDate\":\"2001-01-01\"}", "/deliveryDate"),
                Arguments.of("{\"text\":\"two bags\",\"contactPhone\":\"call Ram\"}", "/contactPhone"),
                Arguments.of(
                        "{\"text\":\"two bags\",\"deliveryAddress\":\"" + "x".repeat(201) + "\"}", "/deliveryAddress"),
                Arguments.of("{\"imageUrl\":\"http://example.com/a.jpg\"}", "/imageUrl"),
                Arguments.of("{\"text\":\"two bags\",\"text\":\"three\"}", "/text"),
                Arguments.of("{\"text\":\"two bags\",\"items\":[{\"sku\":\"A\",\"quantity\":1}]}", ""),
                Arguments.of("{}", ""),
                Arguments.of("[]", ""),
                Arguments.of("null", ""));
    }

    @ParameterizedTest(name = "{index}: {1}")
    @MethodSource("invalid")
    void a_field_that_breaks_a_rule_is_named(String body, String pointer) {
        Answer answer = shop.api().post(ORDERS, shop.token(), body);
        assertProblem(422, answer);
        assertTrue(answer.pointers().contains(pointer), answer.body());
    }

    static Stream<String> malformed() {
        return Stream.of(
                "",
                " ",
                "{",
                "{\"text\":\"two bags\"",
                "{\"text\":\"two bags\"} and more",
                "{text:\"two bags\"}",
                "{'text':'two bags'}",
                "{\"items\":[{\"sku\":\"A\",\"quantity\":01}]}",
                "{\"items\":[{\"sku\":\"A\",\"quantity\":NaN}]}",
                "\u0000",
                "<order/>");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("malformed")
    void a_body_that_is_no_json_is_malformed(String body) {
        assertProblem(400, shop.api().post(ORDERS, shop.token(), body));
    }

    @Test
    void a_body_nested_beyond_reason_is_refused() {
        Answer answer =
                shop.api().post(ORDERS, shop.token(), "{\"items\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertEquals(4, answer.status() / 100, answer.body());
        assertTrue(answer.isProblem());
    }

    @Test
    void bytes_that_are_not_utf_8_are_malformed() {
        byte[] body = "{\"text\":\"two b\u00e4gs\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(400, send(authorised(JSON).POST(BodyPublishers.ofByteArray(body))));
    }

    @Test
    void a_body_of_two_mebibytes_is_too_large() {
        String body = "{\"text\":\"" + "x".repeat(2 << 20) + "\"}";
        Answer answer = shop.api().post(ORDERS, shop.token(), body);
        assertProblem(413, answer);
        assertTrue(answer.json().getString("detail").contains("1048576"), answer.body());
    }

    @Test
    void a_body_of_two_mebibytes_in_chunks_is_too_large() {
        byte[] body = ("{\"text\":\"" + "x".repeat(2 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertProblem(413, send(authorised(JSON).POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)))));
    }

    @Test
    void another_content_type_is_unsupported() {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/octet-stream")) {
            assertProblem(415, send(authorised(type).POST(BodyPublishers.ofString("{\"text\":\"two bags\"}"))));
        }
    }

    @Test
    void an_answer_in_a_format_nobody_speaks_is_not_acceptable() {
        HttpRequest.Builder request = authorised(JSON).header("Accept", "image/png");
        assertProblem(406, send(request.POST(BodyPublishers.ofString("{\"text\":\"two bags\"}"))));
    }

    @Test
    void a_product_nobody_sells_is_named_by_its_line() {
        Answer answer =
                shop.api().post(ORDERS, shop.token(), "{\"items\":[{\"sku\":\"NO-SUCH-THING\",\"quantity\":1}]}");
        assertProblem(422, answer);
        assertEquals("UNKNOWN_PRODUCT", answer.code());
        assertEquals(List.of("/items/0"), answer.pointers());
    }

    @Test
    void an_idempotency_key_that_is_too_long_is_refused() {
        Answer answer =
                shop.api().post(ORDERS, shop.token(), "{\"text\":\"two bags\"}", "Idempotency-Key", "k".repeat(256));
        assertProblem(400, answer);
    }

    @Test
    void an_order_id_that_is_none_is_not_found() {
        for (String id : List.of("1", "not-an-id", "019a0000-0000-7000-8000-00000000000g")) {
            Answer answer = platform.api().get(ORDERS + "/" + id + "/status", shop.token());
            assertEquals(4, answer.status() / 100, id + ": " + answer.body());
            assertTrue(answer.isProblem(), id + ": " + answer.headers());
        }
    }

    @Test
    void a_correlation_id_that_could_forge_a_log_line_is_replaced() {
        Answer answer =
                shop.api().post(ORDERS, shop.token(), "{}", "X-Correlation-Id", "x\\\"}{\\\"Level\\\":\\\"SEVERE");
        assertTrue(
                answer.header("X-Correlation-Id").matches("[A-Za-z0-9._-]{1,64}"), answer.header("X-Correlation-Id"));
    }

    @Test
    void header_fields_of_more_than_eight_kibibytes_are_a_problem_that_says_so() {
        Answer answer =
                shop.api().post(ORDERS, shop.token(), "{\"text\":\"two bags\"}", "X-Filler", "x".repeat(20_000));
        assertProblem(431, answer);
        assertEquals("HEADERS_TOO_LARGE", answer.code());
    }

    /** The server itself refuses these before any code of ours: without a body, never with a page or a stack. */
    @Test
    void what_is_no_proper_http_gets_a_4xx_that_tells_nothing() {
        String start = "POST " + ORDERS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + shop.token()
                + "\r\nContent-Type: " + JSON + "\r\nConnection: close\r\n";
        for (String rest : List.of(
                "X-Filler: " + "x".repeat(100_000) + "\r\nContent-Length: 2\r\n\r\n{}",
                "X-Nul: a\u0000b\r\nContent-Length: 2\r\n\r\n{}",
                "Content-Length: -1\r\n\r\n{}",
                "Content-Length: many\r\n\r\n{}")) {
            assertRefusedSilently(RawHttp.exchange(platform.baseUrl(), start + rest));
        }
        for (String path : List.of("/%00", "/%ff", "/%c0%ae", "/%ed%a0%80")) {
            String line = "GET " + ORDERS + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            assertRefusedSilently(RawHttp.exchange(platform.baseUrl(), line));
        }
    }

    private static void assertRefusedSilently(String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 4"), answer);
        assertTrue(!answer.contains("<html") && !answer.contains("Exception"), answer);
    }

    private HttpRequest.Builder authorised(String contentType) {
        return shop.api().authorised(ORDERS, shop.token()).header("Content-Type", contentType);
    }

    private Answer send(HttpRequest.Builder request) {
        return shop.api().send(request.build());
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"sku\":\"A\",\"quantity\":1}")
                .collect(Collectors.joining(","));
    }

    private static void assertProblem(int status, Answer answer) {
        assertEquals(status, answer.status(), answer.body());
        assertTrue(answer.isProblem(), answer.headers().toString());
        assertTrue(!answer.body().contains("Exception"), answer.body());
    }
}
