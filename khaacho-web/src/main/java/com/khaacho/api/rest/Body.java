package com.khaacho.api.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads request bodies, bounded whatever their headers promise. */
public final class Body {

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private Body() {}

    /**
     * All bytes of the body.
     *
     * @throws ProblemException BODY_TOO_LARGE when there are more than the limit
     */
    public static byte[] bytes(InputStream in, int maxBytes) throws IOException {
        byte[] body = in.readNBytes(maxBytes + 1);
        if (body.length > maxBytes) {
            throw new ProblemException(
                    ProblemCode.BODY_TOO_LARGE, "The body has more than " + maxBytes + " bytes, the limit here");
        }
        return body;
    }

    /**
     * A small JSON object whose members are all strings; for the operations off the busy path.
     *
     * @throws ProblemException when it is too large, is not UTF-8, not JSON or holds anything else
     */
    public static Map<String, String> texts(InputStream in, int maxBytes) throws IOException {
        byte[] body = bytes(in, maxBytes);
        try (JsonParser parser = PARSERS.createParser(new StringReader(utf8(body)))) {
            return texts(parser);
        } catch (JsonParsingException e) {
            throw malformed("The body is not well-formed JSON");
        }
    }

    /**
     * The members of a small JSON object; for the operations off the busy path.
     *
     * @throws ProblemException when it is too large, is not UTF-8, not a JSON object, or has a member twice
     */
    public static Map<String, JsonValue> members(InputStream in, int maxBytes) throws IOException {
        byte[] body = bytes(in, maxBytes);
        try (JsonParser parser = PARSERS.createParser(new StringReader(utf8(body)))) {
            return members(parser);
        } catch (JsonException e) {
            throw malformed("The body is not well-formed JSON");
        }
    }

    private static Map<String, JsonValue> members(JsonParser parser) {
        if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
            throw malformed("The body is not a JSON object");
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            parser.next();
            if (members.put(name, parser.getValue()) != null) {
                throw invalid(name, "DUPLICATE", "is given twice");
            }
        }
        if (parser.hasNext()) {
            throw malformed("Something stands behind the JSON object");
        }
        return members;
    }

    private static Map<String, String> texts(JsonParser parser) {
        if (!parser.hasNext() || parser.next() != Event.START_OBJECT) {
            throw malformed("The body is not a JSON object");
        }
        Map<String, String> members = new LinkedHashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            if (parser.next() != Event.VALUE_STRING) {
                throw invalid(name, "WRONG_TYPE", "must be a string");
            }
            if (members.put(name, parser.getString()) != null) {
                throw invalid(name, "DUPLICATE", "is given twice");
            }
        }
        if (parser.hasNext()) {
            throw malformed("Something stands behind the JSON object");
        }
        return members;
    }

    /**
     * Sees to it that the members are these, no more and no less.
     *
     * @throws ProblemException naming the first one that is unknown or missing
     */
    public static void requireExactly(Set<String> names, Map<String, ?> members) {
        for (String name : members.keySet()) {
            if (!names.contains(name)) {
                throw invalid(name, "UNKNOWN_FIELD", "there is no such member");
            }
        }
        for (String name : names.stream().sorted().toList()) {
            if (!members.containsKey(name)) {
                throw invalid(name, "REQUIRED", name + " is missing");
            }
        }
    }

    /** The refusal of one member. */
    public static ProblemException invalid(String name, String code, String detail) {
        FieldError error = new FieldError("/" + FieldError.token(name), code, detail);
        return new ProblemException(ProblemCode.VALIDATION_FAILED, "The body breaks one or more rules", List.of(error));
    }

    private static String utf8(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed("The body is not valid UTF-8");
        }
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemCode.MALFORMED_BODY, detail);
    }
}
