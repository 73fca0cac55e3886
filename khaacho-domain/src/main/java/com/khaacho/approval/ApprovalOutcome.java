package com.khaacho.approval;

import com.khaacho.order.OrderStatus;

/** What came of a word on an order that waits for its shop's approval. */
public sealed interface ApprovalOutcome {

    /** It is decided; its news is still to be told. */
    record Done() implements ApprovalOutcome {}

    /** It does not wait for its shop: never did, or somebody else was faster. */
    record NotAwaited(OrderStatus status) implements ApprovalOutcome {}

    /** It was changed since the caller read it. */
    record Stale(int version) implements ApprovalOutcome {}

    /** Who spoke may not decide this. */
    record NotAllowed(String why) implements ApprovalOutcome {}

    /** The caller's party has no such order among those recorded. */
    record NotFound() implements ApprovalOutcome {}
}
