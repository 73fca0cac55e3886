package com.khaacho.order.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.api.rest.Body;
import com.khaacho.api.rest.ProblemException;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldOrderBodyTest {

    @Test
    void an_approval_passes_the_limit_only_when_it_says_so() throws IOException {
        assertEquals(new HeldOrderBody("known", false), HeldOrderBody.approval(members("{\"reason\":\"known\"}")));
        assertEquals(
                new HeldOrderBody("known", false),
                HeldOrderBody.approval(members("{\"reason\":\"known\",\"override\":false}")));
        assertEquals(
                new HeldOrderBody("known", true),
                HeldOrderBody.approval(members("{\"reason\":\"known\",\"override\":true}")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                              | REQUIRED
                    {"reason":""}                   | BLANK
                    {"reason":" \\t"}                | BLANK
                    {"reason":null}                 | WRONG_TYPE
                    {"reason":["x"]}                | WRONG_TYPE
                    {"reason":"x\\u0000"}            | TOO_LONG
                    {"reason":"x","override":1}     | WRONG_TYPE
                    {"reason":"x","override":null}  | WRONG_TYPE
                    {"reason":"x","Override":true}  | UNKNOWN_FIELD
                    """)
    void what_is_no_word_is_refused(String body, String code) {
        ProblemException refused = assertThrows(ProblemException.class, () -> HeldOrderBody.approval(members(body)));
        assertEquals(code, refused.errors().get(0).code());
    }

    @Test
    void a_reason_has_five_hundred_characters_at_most() throws IOException {
        String most = "x".repeat(500);
        assertEquals(new HeldOrderBody(most, false), HeldOrderBody.rejection(members("{\"reason\":\"" + most + "\"}")));
        assertThrows(ProblemException.class, () -> HeldOrderBody.rejection(members("{\"reason\":\"" + most + "x\"}")));
    }

    @Test
    void a_rejection_overrides_nothing() {
        ProblemException refused = assertThrows(
                ProblemException.class, () -> HeldOrderBody.rejection(members("{\"reason\":\"x\",\"override\":true}")));
        assertEquals("UNKNOWN_FIELD", refused.errors().get(0).code());
    }

    private static Map<String, JsonValue> members(String json) throws IOException {
        return Body.members(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), HeldOrderBody.MAX_BYTES);
    }
}
