package com.khaacho.order;

/** What came of asking to cancel an order. */
public sealed interface Cancellation {

    /** It is cancelled now; its news is still to be told. */
    record Done(Order order) implements Cancellation {}

    /** It was cancelled before and nothing changed; its news may still be untold. */
    record AlreadyDone(Order order) implements Cancellation {}

    /** Goods have left a vendor, or the order is final. */
    record TooLate(OrderStatus status) implements Cancellation {}

    /** The caller has no such order among those recorded. */
    record NotFound() implements Cancellation {}
}
