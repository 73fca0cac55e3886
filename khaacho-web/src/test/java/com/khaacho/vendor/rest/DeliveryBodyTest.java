package com.khaacho.vendor.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.api.rest.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryBodyTest {

    @Test
    void each_line_is_read() throws IOException {
        assertEquals(Map.of(1, 3, 500, 0), read("{'lines':[{'lineNo':1,'delivered':3},{'delivered':0,'lineNo':500}]}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{'lines':[]}"})
    void who_names_no_line_has_delivered_all(String body) throws IOException {
        assertEquals(Map.of(), read(body));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'line':[]}|/line|UNKNOWN_FIELD",
                "{'lines':{}}|/lines|WRONG_TYPE",
                "{'lines':[3]}|/lines/0|WRONG_TYPE",
                "{'lines':[{'lineNo':1}]}|/lines/0/delivered|REQUIRED",
                "{'lines':[{'delivered':1}]}|/lines/0/lineNo|REQUIRED",
                "{'lines':[{'lineNo':1,'delivered':'1'}]}|/lines/0/delivered|WRONG_TYPE",
                "{'lines':[{'lineNo':1,'delivered':1.5}]}|/lines/0/delivered|NOT_A_WHOLE_NUMBER",
                "{'lines':[{'lineNo':1,'delivered':1e3}]}|/lines/0/delivered|NOT_A_WHOLE_NUMBER",
                "{'lines':[{'lineNo':1,'delivered':-1}]}|/lines/0/delivered|OUT_OF_RANGE",
                "{'lines':[{'lineNo':1,'delivered':1000001}]}|/lines/0/delivered|OUT_OF_RANGE",
                "{'lines':[{'lineNo':501,'delivered':1}]}|/lines/0/lineNo|OUT_OF_RANGE",
                "{'lines':[{'lineNo':1,'delivered':1,'a/b':1}]}|/lines/0/a~1b|UNKNOWN_FIELD",
                "{'lines':[{'lineNo':1,'delivered':1},{'lineNo':1,'delivered':1}]}|/lines/1/lineNo|DUPLICATE"
            })
    void what_breaks_a_rule_is_named(String body, String pointer, String code) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> read(body));
        assertEquals(ProblemCode.VALIDATION_FAILED, refusal.code());
        assertEquals(pointer, refusal.errors().get(0).pointer());
        assertEquals(code, refusal.errors().get(0).code());
    }

    @Test
    void more_lines_than_an_order_has_are_too_many() {
        String line = "{'lineNo':1,'delivered':1}";
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> read("{'lines':[" + (line + ',').repeat(500) + line + "]}"));
        assertEquals("TOO_MANY", refusal.errors().get(0).code());
    }

    private static Map<Integer, Integer> read(String body) throws IOException {
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return DeliveryBody.read(new ByteArrayInputStream(bytes));
    }
}
