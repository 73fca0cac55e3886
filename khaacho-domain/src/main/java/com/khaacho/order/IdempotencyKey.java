package com.khaacho.order;

import java.util.UUID;

/**
 * A caller's own name for a request.
 *
 * @param retailerId whose key it is; two retailers may use the same text
 * @param source keys of different doors do not meet
 * @param text 1 to 255 characters
 */
public record IdempotencyKey(UUID retailerId, OrderSource source, String text) {

    /** One string for maps that know strings only; the text comes last, so that no two keys share it. */
    String asText() {
        return retailerId + "|" + source + '|' + text;
    }
}
