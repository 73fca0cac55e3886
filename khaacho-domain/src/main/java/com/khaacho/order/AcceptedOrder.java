package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.time.Instant;
import java.util.UUID;

/**
 * An order that was answered with 202: all that the intake stage needs to write its row.
 *
 * @param id given at acceptance
 * @param retailerId whose order it is
 * @param placedBy the user name of who placed it
 * @param idempotencyKey the caller's key, or null when none was sent
 * @param bodyHash SHA-256 of the request body in hexadecimal, or null without a key
 * @param correlationId of the request
 * @param acceptedAt when the platform answered
 */
public record AcceptedOrder(
        OrderId id,
        UUID retailerId,
        String placedBy,
        OrderSource source,
        OrderRequest request,
        String idempotencyKey,
        String bodyHash,
        String correlationId,
        Instant acceptedAt) {

    /** The same order, asking for something else; the words or the picture that it came as stay with it. */
    AcceptedOrder amended(OrderRequest wanted) {
        OrderRequest asked = new OrderRequest(
                wanted.items(),
                request.text(),
                request.imageUrl(),
                wanted.priority(),
                wanted.customerRef(),
                wanted.note(),
                wanted.district(),
                wanted.deliveryDate(),
                wanted.destination(),
                wanted.paymentTerms());
        return new AcceptedOrder(
                id, retailerId, placedBy, source, asked, idempotencyKey, bodyHash, correlationId, acceptedAt);
    }
}
