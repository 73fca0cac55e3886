package com.khaacho.order.rest;

import com.khaacho.order.OrderStatus;

/** What an order in a state waits for, as one word for those who watch it. */
final class Waiting {

    private Waiting() {}

    static String of(OrderStatus status) {
        return switch (status) {
            case ACCEPTED -> "intake";
            case RECEIVED -> "parsing";
            case PARSED -> "risk";
            case APPROVED -> "routing";
            case NEEDS_REVIEW, HELD -> "review";
            case BACKORDERED -> "stock";
            case ROUTED -> "vendors";
            case CONFIRMED -> "delivery";
            case REJECTED, COMPLETED, CANCELLED -> "done";
        };
    }
}
