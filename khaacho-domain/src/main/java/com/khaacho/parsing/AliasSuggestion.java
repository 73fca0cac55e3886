package com.khaacho.parsing;

import java.time.Instant;
import java.util.UUID;

/**
 * That shops call a product by a name the catalogue does not have.
 *
 * @param alias the words, as the parser reads them
 * @param corrections how often a person said so
 * @param retailers of how many shops
 * @param example a wording as it stood in a text
 * @param decision null while nobody decided
 * @param decidedBy {@code user:name}, or null
 * @param suggestedAt when it was said first
 */
public record AliasSuggestion(
        UUID id,
        String alias,
        long productId,
        String sku,
        String productName,
        int corrections,
        int retailers,
        String example,
        Decision decision,
        String decidedBy,
        Instant suggestedAt) {

    /** What an operator said. */
    public enum Decision {
        /** The product has the alias now. */
        ACCEPTED,
        /** It is not suggested again. */
        REJECTED
    }
}
