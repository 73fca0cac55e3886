package com.khaacho.order;

import com.khaacho.shared.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The orders as stored. All methods work on whole batches with one statement a table, inside the caller's transaction.
 */
public interface Orders {

    /** Which of these ids have a row already. */
    Set<OrderId> existing(Collection<OrderId> ids);

    /**
     * Writes new orders with lines and events.
     *
     * @throws RuntimeException when one of them exists: a concurrent delivery of the same message was faster
     */
    void insert(Collection<Order> orders);

    /**
     * Claims the idempotency keys of the accepted orders that have one.
     *
     * @return for each order whose key was taken before: by which order
     */
    Map<OrderId, KeyHolder> claimKeys(List<AcceptedOrder> accepted);

    /** Reads orders and locks their rows until the transaction ends, in id order so that batches cannot dead-lock. */
    List<Order> lock(Collection<OrderId> ids);

    /** Writes the changes of locked orders and their new events. */
    void update(Collection<Order> orders);

    /** Whether the order was completed by calling off what waited for stock; other completed orders cannot be cancelled. */
    boolean isWithoutRest(OrderId id);

    /**
     * Who holds an idempotency key.
     *
     * @param sameBody whether that order's request had the same body
     */
    record KeyHolder(OrderId orderId, boolean sameBody) {}
}
