package com.khaacho.order.rest;

import com.khaacho.api.rest.Characters;
import com.khaacho.api.rest.FieldError;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;

/**
 * Reads the values of an object's members from a JSON parser; each method is given the event of the value it reads. What breaks a rule is noted with its
 * pointer and read over, so one answer names everything that is wrong.
 */
final class Members {

    /** Stands for "no line": the member belongs to the order itself. */
    static final int ORDER = -1;

    private static final String WRONG_TYPE = "WRONG_TYPE";

    private final JsonParser parser;
    private final FieldErrors errors;
    private int depth = 1;

    Members(JsonParser parser, FieldErrors errors) {
        this.parser = parser;
        this.errors = errors;
    }

    Event next() {
        return parser.next();
    }

    /** The name just read. */
    String name() {
        return parser.getString();
    }

    void error(int line, String name, String code, String detail) {
        errors.add(pointer(line, name), code, detail);
    }

    /** A text on one line, or null when it breaks a rule. */
    String word(Event value, int line, String name, int maxLength) {
        return string(value, line, name, maxLength, false);
    }

    /** A text that may have several lines, or null when it breaks a rule. */
    String prose(Event value, int line, String name, int maxLength) {
        return string(value, line, name, maxLength, true);
    }

    private String string(Event value, int line, String name, int maxLength, boolean severalLines) {
        if (value != Event.VALUE_STRING) {
            wrongType(value, line, name, "a string");
            return null;
        }
        String text = parser.getString();
        if (text.isBlank()) {
            error(line, name, "BLANK", name + " is empty");
        } else if (text.length() > maxLength && text.codePointCount(0, text.length()) > maxLength) {
            error(line, name, "TOO_LONG", name + " has more than " + maxLength + " characters");
        } else if (!Characters.areStorable(text, severalLines)) {
            error(line, name, "ILLEGAL_CHARACTER", name + " holds a control character or half of a surrogate pair");
        } else {
            return text;
        }
        return null;
    }

    /** A whole number within the limits, or 0 when it breaks a rule; the lower limit is at least 1. */
    long number(Event value, int line, String name, long max) {
        if (value != Event.VALUE_NUMBER) {
            wrongType(value, line, name, "a number");
            return 0;
        }
        long number = Digits.parse(parser.getString(), max);
        if (number == Digits.NOT_WHOLE) {
            error(line, name, "NOT_A_WHOLE_NUMBER", name + " must be a whole number, written with digits only");
        } else if (number == Digits.OUT_OF_RANGE) {
            error(line, name, "OUT_OF_RANGE", name + " must be from 1 to " + max);
        } else {
            return number;
        }
        return 0;
    }

    void wrongType(Event value, int line, String name, String expected) {
        error(line, name, WRONG_TYPE, name + " must be " + expected);
        skip(value);
    }

    /** Reads over the value that starts with this event. */
    void skip(Event value) {
        if (value != Event.START_OBJECT && value != Event.START_ARRAY) {
            return;
        }
        int outer = depth;
        enter();
        while (depth > outer) {
            switch (parser.next()) {
                case START_OBJECT, START_ARRAY -> enter();
                case END_OBJECT, END_ARRAY -> leave();
                default -> {}
            }
        }
    }

    void enter() {
        depth++;
        if (depth > BodyLimits.MAX_DEPTH) {
            throw new JsonParsingException(
                    "nested deeper than " + BodyLimits.MAX_DEPTH + " levels", parser.getLocation());
        }
    }

    void leave() {
        depth--;
    }

    private static String pointer(int line, String name) {
        String token = FieldError.token(name);
        if (line == ORDER) {
            return name.isEmpty() ? "" : "/" + token;
        }
        return name.isEmpty() ? "/items/" + line : "/items/" + line + "/" + token;
    }
}
