package com.khaacho.notification;

/** The ways a notification can go. */
public enum ChannelKind {
    /** By SMTP, to a party with an e-mail address, when a mail server is configured. */
    EMAIL,
    /** WhatsApp by Twilio, when it is configured: answers to what was written there. */
    WHATSAPP,
    /** WhatsApp by Meta's Cloud API, when it is configured: the same. */
    WHATSAPP_META,
    /** SMS by Twilio, when it is configured: the same. */
    SMS,
    /** Into the log only: for parties without an address, and while no mail server is configured. */
    LOG
}
