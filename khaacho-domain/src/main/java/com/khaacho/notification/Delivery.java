package com.khaacho.notification;

/**
 * What became of sending one notification.
 *
 * @param error why it was not sent, without personal data, or null
 */
public record Delivery(Notification notification, Outcome outcome, String error) {

    /** How it ended. */
    public enum Outcome {
        /** The channel took it. */
        SENT,
        /** Certainly not sent; a later try may succeed. */
        NOT_SENT,
        /** Certainly not sent, and trying again is no use. */
        REFUSED,
        /** The connection broke at a moment when nobody can tell. */
        UNCERTAIN
    }

    public static Delivery sent(Notification notification) {
        return new Delivery(notification, Outcome.SENT, null);
    }
}
