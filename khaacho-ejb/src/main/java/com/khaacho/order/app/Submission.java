package com.khaacho.order.app;

import com.khaacho.identity.Caller;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;

/**
 * An order as a door of the platform hands it in, checked for form.
 *
 * @param idempotencyKey 1 to 255 characters, or null
 * @param bodyHash SHA-256 of the request body in hexadecimal; null without a key
 */
public record Submission(
        Caller caller,
        OrderSource source,
        OrderRequest request,
        String idempotencyKey,
        String bodyHash,
        String correlationId) {

    /** The same for other goods, of which the body says nothing. */
    Submission asking(OrderRequest other) {
        return new Submission(caller, source, other, idempotencyKey, bodyHash, correlationId);
    }
}
