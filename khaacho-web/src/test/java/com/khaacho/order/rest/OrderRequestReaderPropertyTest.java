package com.khaacho.order.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.khaacho.order.RequestedLine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderRequestReaderPropertyTest {

    private final OrderRequestReader reader = new OrderRequestReader(Clock.systemUTC());

    @Property
    void no_bytes_whatever_make_it_fail(@ForAll byte[] body) {
        assertNotNull(reader.read(body));
    }

    @Property
    void no_order_with_a_piece_broken_makes_it_fail(@ForAll("nearlyOrders") String body) {
        assertNotNull(reader.read(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Property
    void lines_within_the_limits_come_out_as_they_went_in(@ForAll("lines") List<RequestedLine> lines) {
        String items = lines.stream().map(OrderRequestReaderPropertyTest::json).collect(Collectors.joining(","));
        OrderBody body = reader.read(("{\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8));
        assertEquals(
                lines, assertInstanceOf(OrderBody.Valid.class, body).request().items());
    }

    @Provide
    Arbitrary<List<RequestedLine>> lines() {
        Arbitrary<Integer> quantities = Arbitraries.integers().between(1, BodyLimits.MAX_QUANTITY);
        Arbitrary<RequestedLine> bySku = Combinators.combine(
                        Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(BodyLimits.MAX_SKU),
                        quantities)
                .as((sku, quantity) -> new RequestedLine(sku, null, quantity, null));
        Arbitrary<RequestedLine> byId = Combinators.combine(
                        Arbitraries.longs().between(1, 999_999_999_999L), quantities)
                .as((id, quantity) -> new RequestedLine(null, id, quantity, null));
        return Arbitraries.oneOf(bySku, byId).list().ofMinSize(1).ofMaxSize(50);
    }

    /** A good order with a run of characters replaced by pieces that matter to a JSON parser. */
    @Provide
    Arbitrary<String> nearlyOrders() {
        String order = "{\"items\":[{\"sku\":\"RICE\",\"quantity\":2,\"unit\":\"bag\"}],\"priority\":\"high\","
                + "\"note\":\"n\",\"deliveryDate\":\"2026-12-01\"}";
        Arbitrary<String> pieces = Arbitraries.of(
                "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "\\ud800", "null", "true", "-", "1e9", "0", " ", "\n",
                "\0");
        Arbitrary<String> patches = pieces.list().ofMaxSize(4).map(list -> String.join("", list));
        return Combinators.combine(
                        Arbitraries.integers().between(0, order.length() - 1),
                        Arbitraries.integers().between(0, 10),
                        patches)
                .as((at, length, patch) ->
                        order.substring(0, at) + patch + order.substring(Math.min(order.length(), at + length)));
    }

    private static String json(RequestedLine line) {
        String product = line.sku() == null ? "\"productId\":" + line.productId() : "\"sku\":\"" + line.sku() + '"';
        return "{" + product + ",\"quantity\":" + line.quantity() + "}";
    }
}
