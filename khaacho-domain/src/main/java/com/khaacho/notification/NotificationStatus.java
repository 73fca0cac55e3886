package com.khaacho.notification;

/** Where a notification stands. */
public enum NotificationStatus {
    /** Waits to be sent, for the first time or again. */
    PENDING,
    /** Claimed: an instance is about to send it, or died while it did. */
    SENDING,
    /** The channel took it. */
    SENT,
    /** Never reached its recipient and will not be tried again. */
    FAILED,
    /** Nobody knows whether it was sent, so it is not sent again. */
    UNCERTAIN
}
