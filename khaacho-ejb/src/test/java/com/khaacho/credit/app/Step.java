package com.khaacho.credit.app;

/**
 * Something that happens to a shop.
 *
 * @param target which order or payment; a stage takes the next order along in its batch
 * @param diesFirst whether the process dies before its commit and somebody does it again
 */
record Step(Kind kind, int target, boolean diesFirst) {

    enum Kind {
        ASSESS,
        AMEND,
        ROUTE,
        CANCEL,
        CANCEL_UNITS,
        DELIVER,
        REPORT_RETURN,
        ACCEPT_RETURN,
        PAY
    }

    /** The other order of a stage's batch. */
    int neighbour() {
        return (target + 1) % Stall.ORDERS;
    }
}
