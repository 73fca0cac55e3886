package com.khaacho.order;

import com.khaacho.shared.OrderId;

/** What asking for an idempotency key came to. */
public sealed interface Claim {

    /** The key is the caller's: the order is to be sent under this id, which an earlier attempt may have used. */
    record Granted(OrderId orderId) implements Claim {}

    /** The same request was answered before, with this order. */
    record Replay(OrderId orderId) implements Claim {}

    /** The key belongs to a request with another body. */
    record OtherBody() implements Claim {}

    /** The same request is being worked on at this moment. */
    record InFlight() implements Claim {}
}
