package com.khaacho.order;

/** The way an order came in. */
public enum OrderSource {
    REST,
    SOAP,
    WHATSAPP,
    BULK,
    CONSOLE
}
