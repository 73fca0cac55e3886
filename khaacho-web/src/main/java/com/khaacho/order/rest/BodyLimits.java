package com.khaacho.order.rest;

/** What an order's body may hold, each as published in the contract. */
final class BodyLimits {

    /** 500 lines with every member fill a tenth of it. */
    static final int MAX_BYTES = 1 << 20;

    /** An order's members beside its lines, the note in escapes. */
    static final int MAX_WISH_BYTES = 8_192;

    static final int MAX_LINES = 500;
    static final int MAX_QUANTITY = 1_000_000;
    static final int MAX_TEXT = 10_000;
    static final int MAX_NOTE = 1_000;
    static final int MAX_SKU = 64;
    static final int MAX_UNIT = 32;
    static final int MAX_WORDING = 500;
    static final int MAX_CUSTOMER_REF = 64;
    static final int MAX_DISTRICT = 64;
    static final int MAX_ADDRESS = 200;

    /** The fifteen digits of E.164, and as much again of what people write between them. */
    static final int MAX_PHONE = 32;

    /** The length that browsers and proxies can be relied on to carry. */
    static final int MAX_URL = 2_048;

    /** A UUID as it is written. */
    static final int ID_LENGTH = 36;

    /** The deepest valid body has three levels; beyond this many it is an attack on the parser's stack. */
    static final int MAX_DEPTH = 16;

    /** An order for next year's festival is a mistyped date more often than a wish. */
    static final int MAX_DAYS_AHEAD = 366;

    private BodyLimits() {}
}
