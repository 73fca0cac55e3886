package com.khaacho.api.rest;

/**
 * One broken rule of a request body.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole body
 * @param code a stable word, for example {@code OUT_OF_RANGE}
 * @param detail a sentence for people that names the limit
 */
public record FieldError(String pointer, String code, String detail) {

    private static final int MAX_NAME_SHOWN = 64;

    /** A member's name as one reference token of a pointer; a hostile name is cut. */
    public static String token(String name) {
        String shown = name.length() <= MAX_NAME_SHOWN ? name : name.substring(0, MAX_NAME_SHOWN);
        return shown.replace("~", "~0").replace("/", "~1");
    }
}
