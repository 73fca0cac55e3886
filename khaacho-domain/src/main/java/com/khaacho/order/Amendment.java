package com.khaacho.order;

/** What came of asking to amend an order. */
public sealed interface Amendment {

    /** It begins again with what is wanted now; its news is still to be told. */
    record Done(Order order) implements Amendment {}

    /** It was changed since the caller read it. */
    record Stale(int version) implements Amendment {}

    /** Vendors were asked for it, or it is final. */
    record TooLate(OrderStatus status) implements Amendment {}

    /** The caller has no such order among those recorded. */
    record NotFound() implements Amendment {}
}
