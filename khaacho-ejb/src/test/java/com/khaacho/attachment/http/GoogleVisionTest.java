package com.khaacho.attachment.http;

import static com.khaacho.attachment.http.VisionStub.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.attachment.AttachmentSettings.Vision;
import com.khaacho.attachment.TextRecognition.Away;
import com.khaacho.attachment.TextRecognition.Nothing;
import com.khaacho.attachment.TextRecognition.Read;
import com.khaacho.attachment.TextRecognition.Recognition;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleVisionTest {

    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, 1};

    private final VisionStub google = new VisionStub();
    private final GoogleVision vision = new GoogleVision(google.settings(VisionStub.KEY));

    @AfterEach
    void close() {
        google.close();
    }

    @Test
    void what_is_written_comes_with_the_confidence_of_its_worst_page() {
        google.answers(
                text(
                        200,
                        """
                {"responses":[{"fullTextAnnotation":{"text":"५ बोरा चामल\\n2 peti wai wai\\n",
                 "pages":[{"confidence":0.97},{"confidence":0.91}]}}]}
                """));
        assertEquals(new Read("५ बोरा चामल\n2 peti wai wai\n", new BigDecimal("0.91")), read());
        JsonObject asked = google.received().get(0).getJsonArray("requests").getJsonObject(0);
        assertEquals("/9gB", asked.getJsonObject("image").getString("content"));
        assertEquals(
                "[{\"type\":\"DOCUMENT_TEXT_DETECTION\"}]",
                asked.getJsonArray("features").toString());
        assertEquals(
                "[\"ne\",\"en\"]",
                asked.getJsonObject("imageContext")
                        .getJsonArray("languageHints")
                        .toString());
    }

    @Test
    void a_text_that_says_nothing_of_its_confidence_is_not_trusted() {
        for (String pages : List.of("", ",\"pages\":[]", ",\"pages\":[{}]", ",\"pages\":[{\"confidence\":7}]")) {
            google.answers(text(200, "{\"responses\":[{\"fullTextAnnotation\":{\"text\":\"x\"" + pages + "}}]}"));
            assertEquals(new Read("x", BigDecimal.ZERO), read(), pages);
        }
    }

    @Test
    void no_text_and_a_picture_that_is_refused_are_not_asked_again() {
        assertInstanceOf(Nothing.class, read());
        google.answers(text(200, "{\"responses\":[{\"error\":{\"code\":3,\"message\":\"Bad image data.\"}}]}"));
        assertInstanceOf(Nothing.class, read());
        google.answers(text(400, "{\"error\":{\"code\":400}}"));
        assertInstanceOf(Nothing.class, read());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{}",
                "{\"responses\":[]}",
                "{\"responses\":{}}",
                "{\"responses\":[7]}",
                "{\"responses\":[{},{}]}",
                "{\"responses\":[{\"error\":7}]}",
                "<html>Sign in</html>",
                "{\"responses\":[{\"error\":{\"code\":14}}]}",
                "{\"responses\":[{\"fullTextAnnotation\":[]}]}",
                "{\"responses\":[{\"fullTextAnnotation\":{\"text\":\"x\",\"pages\":[1]}}]}"
            })
    void an_answer_that_is_not_understood_is_no_answer(String body) {
        google.answers(text(200, body));
        assertInstanceOf(Away.class, read());
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 403, 429, 500, 503})
    void a_service_that_fails_may_be_asked_again(int status) {
        google.answers(text(status, "{}"));
        assertInstanceOf(Away.class, read());
    }

    @Test
    void an_answer_that_never_ends_or_breaks_off_or_is_too_long_is_no_answer() {
        google.answers(google.never());
        assertInstanceOf(Away.class, read());
        google.answers(exchange -> {});
        assertInstanceOf(Away.class, read());
        google.answers(text(200, "x".repeat(VisionJson.MAX_ANSWER + 1)));
        assertInstanceOf(Away.class, read());
    }

    @Test
    void without_a_key_it_is_off_and_a_key_is_not_shown() {
        assertFalse(new GoogleVision(google.settings(null)).isOn());
        assertTrue(vision.isOn());
        assertFalse(google.settings(VisionStub.KEY).toString().contains(VisionStub.KEY));
    }

    @Test
    void settings_that_cannot_be_meant_stop_the_start() {
        Duration second = Duration.ofSeconds(1);
        for (String base : List.of("vision.googleapis.com", "ftp://x", "https://u@x", "https://x?y", "")) {
            assertThrows(IllegalArgumentException.class, () -> new Vision(base, null, second), base);
        }
        assertThrows(IllegalArgumentException.class, () -> new Vision("https://x", null, Duration.ZERO));
        assertThrows(IllegalArgumentException.class, () -> new Vision("https://x", null, Duration.ofSeconds(61)));
    }

    private Recognition read() {
        return vision.read(PICTURE);
    }
}
