package com.khaacho.shared;

import java.util.Objects;
import java.util.UUID;

/**
 * The identity of an order: a UUIDv7 (RFC 9562), so ids sort by the time of acceptance and name their monthly
 * partition.
 */
public record OrderId(UUID value) {

    public OrderId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads the canonical 36-character form.
     *
     * @throws IllegalArgumentException when the text is no UUID
     */
    public static OrderId parse(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("An order id has 36 characters");
        }
        return new OrderId(UUID.fromString(text));
    }

    /** The moment the id was made, in milliseconds since 1970, as its first 48 bits say. */
    public long epochMillis() {
        return value.getMostSignificantBits() >>> 16;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
