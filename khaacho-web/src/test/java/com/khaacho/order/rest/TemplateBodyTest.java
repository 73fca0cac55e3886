package com.khaacho.order.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.FieldError;
import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.order.OrderRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateBodyTest {

    private static final OrderRequestReader READER =
            new OrderRequestReader(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void it_holds_lines_district_and_note() throws IOException {
        OrderRequest wanted =
                read("{\"items\":[{\"sku\":\"RICE\",\"quantity\":4}],\"district\":\"Kaski\",\"note\":\"Ring\"}");
        assertEquals(4, wanted.items().get(0).quantity());
        assertEquals("Kaski", wanted.district());
        assertEquals("Ring", wanted.note());
    }

    @Test
    void what_belongs_to_a_single_order_is_not_kept() {
        String body = "{\"items\":[{\"sku\":\"RICE\",\"quantity\":4}],\"priority\":\"high\",\"customerRef\":\"PO-1\","
                + "\"deliveryDate\":\"2026-11-25\",\"deliveryAddress\":\"Lakeside 6\",\"contactPhone\":\"9856012345\",\"paymentTerms\":\"NET_7\"}";
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(body));
        assertEquals(
                List.of(
                        "/priority",
                        "/customerRef",
                        "/deliveryDate",
                        "/deliveryAddress",
                        "/contactPhone",
                        "/paymentTerms"),
                refusal.errors().stream().map(FieldError::pointer).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Monday", "\u0938\u094b\u092e\u092c\u093e\u0930 1", "7", "Tihar 2083 - big_one.v2"})
    void a_name_is_words_of_any_script(String name) {
        assertEquals(name, TemplateName.chosen(name));
        assertEquals(name, TemplateName.known(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "-x", "a/b", "a\u0000b", "<b>", "a\nb", "\u0902"})
    void nothing_else_is_a_name(String name) {
        assertEquals(
                ProblemCode.INVALID_PARAMETER,
                assertThrows(ProblemException.class, () -> TemplateName.chosen(name))
                        .code());
        assertEquals(
                ProblemCode.TEMPLATE_NOT_FOUND,
                assertThrows(ProblemException.class, () -> TemplateName.known(name))
                        .code());
    }

    @Test
    void a_name_has_at_most_64_characters_and_one_spelling() {
        assertEquals("x".repeat(64), TemplateName.chosen("x".repeat(64)));
        assertThrows(ProblemException.class, () -> TemplateName.chosen("x".repeat(65)));
        assertEquals("caf\u00e9", TemplateName.chosen("cafe\u0301"));
    }

    private static OrderRequest read(String body) throws IOException {
        return TemplateBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), READER);
    }
}
