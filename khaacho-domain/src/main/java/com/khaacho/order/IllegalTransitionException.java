package com.khaacho.order;

import com.khaacho.shared.OrderId;

/** A transition that the table of {@link OrderStatus} does not have was asked for. */
public final class IllegalTransitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OrderStatus from;
    private final OrderStatus to;

    public IllegalTransitionException(OrderId order, OrderStatus from, OrderStatus to) {
        super("Order " + order + " cannot go from " + from + " to " + to);
        this.from = from;
        this.to = to;
    }

    public OrderStatus from() {
        return from;
    }

    public OrderStatus to() {
        return to;
    }
}
