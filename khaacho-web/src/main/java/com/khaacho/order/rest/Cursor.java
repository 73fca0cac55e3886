package com.khaacho.order.rest;

import com.khaacho.api.rest.Parameters;
import com.khaacho.shared.OrderId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/** Where the next page of a list starts, as a text that means nothing to callers. */
final class Cursor {

    private static final int ID_BYTES = 16;

    private Cursor() {}

    static String behind(OrderId last) {
        UUID id = last.value();
        ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The order the page starts behind, or null for the first page. */
    static OrderId parse(String text) {
        if (text == null) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() == ID_BYTES) {
                return new OrderId(new UUID(bytes.getLong(), bytes.getLong()));
            }
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("cursor", "is none that this server gave");
        }
        throw Parameters.invalid("cursor", "is none that this server gave");
    }
}
