package com.khaacho.credit;

import com.khaacho.shared.OrderId;
import java.util.Objects;
import java.util.UUID;

/**
 * What brought a posting about. A cause posts a kind once, however often its message or request comes.
 *
 * @param id of the order, the invoice or the payment
 * @param step the number of an order's transition; 0 where the thing has only one
 */
public record Cause(UUID id, int step) {

    public Cause {
        Objects.requireNonNull(id, "id");
        if (step < 0) {
            throw new IllegalArgumentException("A step is 0 or above, not " + step);
        }
    }

    /** A transition of an order, by its number in the order's history. */
    public static Cause transition(OrderId order, int sequence) {
        return new Cause(order.value(), sequence);
    }

    /** Something that posts once in its life: an invoice, a credit note, a payment. */
    public static Cause of(UUID id) {
        return new Cause(id, 0);
    }
}
