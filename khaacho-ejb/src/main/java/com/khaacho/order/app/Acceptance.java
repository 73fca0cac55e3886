package com.khaacho.order.app;

import com.khaacho.shared.OrderId;
import java.util.List;

/** What became of a submission. */
public sealed interface Acceptance {

    /**
     * The order is in the broker's journal.
     *
     * @param replayed true when an earlier request with the same idempotency key put it there
     */
    record Accepted(OrderId orderId, boolean replayed) implements Acceptance {}

    /** Lines, by index from 0, that name products nobody sells; nothing was taken. */
    record UnknownProducts(List<Integer> lines) implements Acceptance {

        public UnknownProducts {
            lines = List.copyOf(lines);
        }
    }

    /** The idempotency key belongs to another body; nothing was taken. */
    record KeyReused() implements Acceptance {}

    /** The same request is being worked on; ask again in a moment. */
    record KeyInFlight() implements Acceptance {}
}
