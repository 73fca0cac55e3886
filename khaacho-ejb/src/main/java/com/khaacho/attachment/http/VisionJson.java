package com.khaacho.attachment.http;

import com.khaacho.attachment.TextRecognition.Away;
import com.khaacho.attachment.TextRecognition.Nothing;
import com.khaacho.attachment.TextRecognition.Read;
import com.khaacho.attachment.TextRecognition.Recognition;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What images:annotate is asked, and what it answers. */
final class VisionJson {

    /** A page of words takes some kilobytes. */
    static final int MAX_ANSWER = 1 << 20;

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    /** google.rpc.Code INVALID_ARGUMENT: this picture is not read, however often it is sent. */
    private static final int INVALID_ARGUMENT = 3;

    private static final Away NOT_UNDERSTOOD = new Away("The reader of pictures answers nothing that is understood.");
    private static final Nothing NO_TEXT = new Nothing("No text was found in the picture.");

    private VisionJson() {}

    static byte[] request(byte[] picture) {
        return Json.createObjectBuilder()
                .add(
                        "requests",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add(
                                                "image",
                                                Json.createObjectBuilder()
                                                        .add(
                                                                "content",
                                                                Base64.getEncoder()
                                                                        .encodeToString(picture)))
                                        .add(
                                                "features",
                                                Json.createArrayBuilder()
                                                        .add(Json.createObjectBuilder()
                                                                .add("type", "DOCUMENT_TEXT_DETECTION")))
                                        .add(
                                                "imageContext",
                                                Json.createObjectBuilder()
                                                        .add(
                                                                "languageHints",
                                                                Json.createArrayBuilder()
                                                                        .add("ne")
                                                                        .add("en")))))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static Recognition read(int status, byte[] body) {
        if (status == BAD_REQUEST) {
            return new Nothing("The reader of pictures refuses the picture.");
        } else if (status != OK) {
            return new Away("The reader of pictures answers " + status + ".");
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return read(reader.readObject());
        } catch (JsonException | ClassCastException | IllegalStateException e) {
            return NOT_UNDERSTOOD;
        }
    }

    private static Recognition read(JsonObject answer) {
        JsonArray responses = answer.getJsonArray("responses");
        if (responses == null || responses.size() != 1) {
            return NOT_UNDERSTOOD;
        }
        JsonObject response = responses.getJsonObject(0);
        if (response.containsKey("error")) {
            return response.getJsonObject("error").getInt("code", 0) == INVALID_ARGUMENT
                    ? new Nothing("The reader of pictures refuses the picture.")
                    : NOT_UNDERSTOOD;
        }
        JsonObject found = response.getJsonObject("fullTextAnnotation");
        return found == null ? NO_TEXT : new Read(found.getString("text", ""), confidence(found));
    }

    /** That of the page which it is least sure of; none where it does not say. */
    private static BigDecimal confidence(JsonObject found) {
        JsonArray pages = found.getJsonArray("pages");
        return pages == null
                ? BigDecimal.ZERO
                : pages.getValuesAs(JsonObject.class).stream()
                        .map(VisionJson::ofPage)
                        .min(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal ofPage(JsonObject page) {
        JsonValue value = page.get("confidence");
        boolean isFraction = value instanceof JsonNumber number
                && number.bigDecimalValue().signum() >= 0
                && number.bigDecimalValue().compareTo(BigDecimal.ONE) <= 0;
        return isFraction ? ((JsonNumber) value).bigDecimalValue() : BigDecimal.ZERO;
    }
}
