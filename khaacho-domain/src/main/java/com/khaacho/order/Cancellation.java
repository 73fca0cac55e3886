package com.khaacho.order;

/** What came of asking to cancel an order. */
public sealed interface Cancellation {

    /** It is cancelled now, or completed without what was left of it; its news is still to be told. */
    record Done(Order order) implements Cancellation {}

    /** That was done before and nothing changed; its news may still be untold. */
    record AlreadyDone(Order order) implements Cancellation {}

    /** It was changed since the caller read it. */
    record Stale(int version) implements Cancellation {}

    /** Of this line less is left, or the order has no such line. */
    record Beyond(int lineNo) implements Cancellation {}

    /** Goods have left a vendor and not all have come yet, or the order is final. */
    record TooLate(OrderStatus status) implements Cancellation {}

    /** The caller has no such order among those recorded. */
    record NotFound() implements Cancellation {}
}
