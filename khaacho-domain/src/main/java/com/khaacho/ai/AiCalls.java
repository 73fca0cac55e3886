package com.khaacho.ai;

import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;

/** The books of what models were asked. Outside the stages' transactions: what was spent is spent. */
public interface AiCalls {

    /** Writes all at once. */
    void add(Collection<Booked> calls);

    /** US dollars of all nodes since then. */
    BigDecimal spentSince(Instant from);

    /**
     * A call in the books.
     *
     * @param orderId null for a preview
     * @param cost US dollars
     */
    record Booked(OrderId orderId, ModelCall call, BigDecimal cost, Instant at) {}
}
