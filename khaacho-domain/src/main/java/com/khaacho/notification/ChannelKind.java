package com.khaacho.notification;

/** The ways a notification can go. */
public enum ChannelKind {
    /** By SMTP, to a party with an e-mail address, when a mail server is configured. */
    EMAIL,
    /** Into the log only: for parties without an address, and while no mail server is configured. */
    LOG
}
