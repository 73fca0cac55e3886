package com.khaacho.api.rest;

/**
 * Writes JSON into a {@link StringBuilder}. The answers on the busiest path are a handful of members; a generator's
 * set-up would cost more than they do.
 */
public final class JsonText {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonText() {}

    /** Appends the text as a quoted JSON string. */
    public static StringBuilder quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            append(json, text.charAt(i));
        }
        return json.append('"');
    }

    private static void append(StringBuilder json, char c) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
            json.append("\\u").append(HEX[c >> 12]).append(HEX[(c >> 8) & 15]);
            json.append(HEX[(c >> 4) & 15]).append(HEX[c & 15]);
        } else {
            json.append(c);
        }
    }
}
