package com.khaacho.order.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.order.OrderRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AmendmentBodyTest {

    private static final OrderRequestReader READER =
            new OrderRequestReader(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void it_is_a_whole_order_in_lines() throws IOException {
        OrderRequest wanted = read("{\"items\":[{\"sku\":\"RICE\",\"quantity\":4}],\"note\":\"Ring\"}");
        assertEquals(4, wanted.items().get(0).quantity());
        assertEquals("Ring", wanted.note());
    }

    @Test
    void words_and_pictures_amend_nothing() {
        assertEquals(
                "/text", refusal("{\"text\":\"2 bora chini\"}").errors().get(0).pointer());
        assertEquals(
                "/imageUrl",
                refusal("{\"imageUrl\":\"/api/v1/attachments/3f0d3c63-7a4f-4c3e-9a51-0a3a5c6de8b1\"}")
                        .errors()
                        .get(0)
                        .pointer());
    }

    @Test
    void what_is_wrong_with_an_order_is_wrong_with_an_amendment() {
        assertEquals(ProblemCode.MALFORMED_BODY, refusal("{").code());
        assertEquals(ProblemCode.VALIDATION_FAILED, refusal("{}").code());
        assertEquals(
                "/items/0/quantity",
                refusal("{\"items\":[{\"sku\":\"RICE\",\"quantity\":0}]}")
                        .errors()
                        .get(0)
                        .pointer());
        assertEquals(
                ProblemCode.BODY_TOO_LARGE,
                refusal(" ".repeat(BodyLimits.MAX_BYTES + 1)).code());
    }

    private static ProblemException refusal(String body) {
        return assertThrows(ProblemException.class, () -> read(body));
    }

    private static OrderRequest read(String body) throws IOException {
        return AmendmentBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), READER);
    }
}
