package com.khaacho.chaos.journal;

import java.time.Instant;

/**
 * One time that somebody did, or tried to do, something beside placing an order.
 *
 * @param subject the id of what it was done to, the reference of a payment, or the key of a return
 * @param status the HTTP status, 0 when no answer came
 * @param detail what a refusal said, for people; empty for others
 */
public record Action(ActionKind kind, String subject, Instant sentAt, Instant endedAt, int status, String detail) {

    private static final int UNAVAILABLE = 503;

    public boolean isDone() {
        return kind.isDone(status);
    }

    /** Whether nobody knows if it was done: the answer was lost, or the server could not tell. */
    public boolean isInDoubt() {
        return status == 0 || status >= 500;
    }

    /** Whether the server said that it cannot at present, and when to come back. */
    public boolean isUnavailable() {
        return status == UNAVAILABLE && !detail.startsWith(Attempt.NO_RETRY_AFTER);
    }

    public boolean overlaps(Instant from, Instant to) {
        return !endedAt.isBefore(from) && !sentAt.isAfter(to);
    }
}
