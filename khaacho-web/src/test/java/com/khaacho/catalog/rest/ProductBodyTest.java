package com.khaacho.catalog.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import com.khaacho.catalog.ProductDraft;
import com.khaacho.catalog.ProductQuery.Closeness;
import com.khaacho.catalog.ProductQuery.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductBodyTest {

    @Test
    void every_member_is_read() throws IOException {
        ProductDraft draft = read(
                """
                {"sku":"RICE","name":"Rice","nameNe":"चामल","brand":null,"category":"Rice","unit":"sack",
                 "pack":"25 kg","aliases":["Chamal"],"active":false}
                """);
        assertEquals("चामल", draft.nameNe());
        assertNull(draft.brand());
        assertEquals(List.of("chamal"), draft.aliases());
        assertEquals(false, draft.active());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|/sku /name /category /unit",
                "{'sku':'R','name':'','category':'c','unit':'u'}|/name",
                "{'sku':'R','name':'n','category':'c','unit':'u','price':0}|/price",
                "{'sku':'R','name':5,'category':'c','unit':'u'}|/name",
                "{'sku':'R','name':'n','category':'c','unit':'u','aliases':'a'}|/aliases",
                "{'sku':'R','name':'n','category':'c','unit':'u','aliases':[1]}|/aliases",
                "{'sku':'R','name':'n','category':'c','unit':'u','active':'yes'}|/active",
                "{'sku':'R','sku':'S'}|/sku",
                "{'sku':'=R','name':'n','category':'c','unit':'u'}|/sku"
            })
    void what_breaks_a_rule_is_named(String body, String pointers) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(body.replace('\'', '"')));
        assertEquals(ProblemCode.VALIDATION_FAILED, refusal.code());
        assertEquals(
                List.of(pointers.split(" ")),
                refusal.errors().stream().map(error -> error.pointer()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "5", "{", "{} {}", "{\"sku\":}"})
    void what_is_no_object_is_malformed(String body) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(body));
        assertEquals(ProblemCode.MALFORMED_BODY, refusal.code());
    }

    @Test
    void a_sku_that_contradicts_the_address_is_refused() {
        byte[] body =
                "{\"sku\":\"S\",\"name\":\"n\",\"category\":\"c\",\"unit\":\"u\"}".getBytes(StandardCharsets.UTF_8);
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> ProductBody.read(new ByteArrayInputStream(body), "R"));
        assertEquals("CONFLICT", refusal.errors().get(0).code());
    }

    @Test
    void a_body_beyond_its_limit_is_not_read_to_its_end() {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(" ".repeat(70_000)));
        assertEquals(ProblemCode.BODY_TOO_LARGE, refusal.code());
    }

    @Test
    void a_cursor_leads_back_to_its_place() {
        Position place = new Position(Closeness.BEGINS, "RICE 5/ख");
        assertEquals(place, ProductCursor.parse(ProductCursor.behind(place)));
        assertNull(ProductCursor.parse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%", "AAAA", "' OR 1=1 --", "U0FNRSA", "U0FNRSAA"})
    void a_cursor_that_nobody_gave_is_refused(String cursor) {
        assertThrows(ProblemException.class, () -> ProductCursor.parse(cursor));
    }

    private static ProductDraft read(String body) throws IOException {
        return ProductBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), null);
    }
}
