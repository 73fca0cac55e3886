package com.khaacho.api.rest;

import java.util.Optional;
import java.util.UUID;

/** An id in an address. */
public final class PathId {

    private static final int UUID_LENGTH = 36;

    private PathId() {}

    /** Empty for what cannot be an id: it is one more that nobody knows. */
    public static Optional<UUID> parse(String text) {
        try {
            // Shorter texts are UUIDs to Java, too.
            return text.length() == UUID_LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
