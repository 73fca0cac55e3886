package com.khaacho.chaos.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * One time a request was sent.
 *
 * @param status the HTTP status, 0 when no answer came
 * @param orderId the order promised by a 202, otherwise null
 * @param detail what went wrong, for people; empty for a 202
 */
public record Attempt(String reference, Instant sentAt, Instant endedAt, int status, UUID orderId, String detail) {

    /** How the detail of a 503 begins that does not say when to come back. */
    public static final String NO_RETRY_AFTER = "no Retry-After; ";

    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    private static final int EXCERPT = 300;

    /** As much of an answer as people read. */
    public static String excerpt(String body) {
        return body.substring(0, Math.min(EXCERPT, body.length()));
    }

    public boolean isAccepted() {
        return status == ACCEPTED;
    }

    public boolean isUnavailable() {
        return status == UNAVAILABLE;
    }

    public boolean isUnanswered() {
        return status == 0;
    }

    /** Whether the order may exist although it was not promised: the answer was lost, or the broker's to the server. */
    public boolean isInDoubt() {
        return isUnanswered() || status >= 500;
    }

    public boolean overlaps(Instant from, Instant to) {
        return !endedAt.isBefore(from) && !sentAt.isAfter(to);
    }
}
