package com.khaacho.order.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemException;
import com.khaacho.order.LineCut;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CancelBodyTest {

    @Test
    void without_lines_it_is_the_whole_order() throws IOException {
        assertEquals(new CancelBody("No", List.of()), read("{\"reason\":\"No\"}"));
        assertEquals(new CancelBody(null, List.of()), read("{}"));
    }

    @Test
    void a_line_comes_with_a_quantity_or_as_a_whole() throws IOException {
        assertEquals(
                new CancelBody(null, List.of(new LineCut(1, 2), new LineCut(3, null))),
                read("{\"lines\":[{\"lineNo\":1,\"quantity\":2},{\"lineNo\":3}]}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\":1}",
                "{\"why\":\"No\"}",
                "{\"lines\":[]}",
                "{\"lines\":{}}",
                "{\"lines\":[1]}",
                "{\"lines\":[{\"quantity\":1}]}",
                "{\"lines\":[{\"lineNo\":0}]}",
                "{\"lines\":[{\"lineNo\":501}]}",
                "{\"lines\":[{\"lineNo\":\"1\"}]}",
                "{\"lines\":[{\"lineNo\":1,\"quantity\":0}]}",
                "{\"lines\":[{\"lineNo\":1,\"quantity\":1.5}]}",
                "{\"lines\":[{\"lineNo\":1,\"quantity\":1000001}]}",
                "{\"lines\":[{\"lineNo\":1,\"sku\":\"X\"}]}",
                "{\"lines\":[{\"lineNo\":1},{\"lineNo\":1}]}"
            })
    void whatever_breaks_a_rule_is_refused(String body) {
        assertThrows(ProblemException.class, () -> read(body));
    }

    private static CancelBody read(String body) throws IOException {
        return CancelBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }
}
