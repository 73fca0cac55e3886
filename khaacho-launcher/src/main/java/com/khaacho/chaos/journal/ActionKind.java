package com.khaacho.chaos.journal;

/** What callers do beside placing orders, with the HTTP statuses that a server at its work may answer. */
public enum ActionKind {
    /** An order asks for something else. */
    AMEND(200),
    /** A unit of an order's line is called off. */
    CUT(200),
    /** A vendor will deliver. */
    ACCEPT(200),
    /** A vendor will not deliver. */
    DECLINE(200),
    /** A vendor has sent the goods. */
    DISPATCH(200),
    /** The goods came, in whole or in part. */
    DELIVER(200),
    /** A vendor has more of a scarce product. */
    RESTOCK(200),
    /** An operator records money that came. */
    PAY(201),
    /** An operator lets an order pass. */
    LET_PASS(200),
    /** An operator refuses an order. */
    REFUSE(200),
    /** A retailer says that goods come back; 422 where others of the line did before. */
    REPORT_RETURN(201),
    /** A vendor gives the money back. */
    ACCEPT_RETURN(200),
    /** A vendor does not. */
    DECLINE_RETURN(200),
    /** Somebody looks at a list, or for an offer that may not be there. */
    READ(200);

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int STALE = 412;
    private static final int BEYOND = 422;

    private final int done;

    ActionKind(int done) {
        this.done = done;
    }

    /** Whether it is done for good. */
    public boolean isDone(int status) {
        return status == done;
    }

    /** Whether it is done, or refused for a reason that a caller has to expect, as others do something meanwhile. */
    public boolean isAnswer(int status) {
        return isDone(status) || isRefusal(status);
    }

    private boolean isRefusal(int status) {
        return switch (this) {
            case ACCEPT, DECLINE, DISPATCH, DELIVER, ACCEPT_RETURN, DECLINE_RETURN -> status == CONFLICT;
            case AMEND, RESTOCK, LET_PASS, REFUSE -> status == CONFLICT || status == STALE;
            case CUT -> status == CONFLICT || status == STALE || status == BEYOND;
            case REPORT_RETURN -> status == BEYOND;
            case READ -> status == NOT_FOUND;
            case PAY -> false;
        };
    }
}
