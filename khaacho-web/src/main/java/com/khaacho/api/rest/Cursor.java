package com.khaacho.api.rest;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Where the next page of a list starts, as a text that means nothing to callers. */
public final class Cursor {

    private static final int ID_BYTES = 16;

    private Cursor() {}

    public static String behind(UUID last) {
        ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The id that the page starts behind, or null for the first page. */
    public static UUID parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == ID_BYTES) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("cursor", "is none that this server gave");
        }
        throw Parameters.invalid("cursor", "is none that this server gave");
    }
}
