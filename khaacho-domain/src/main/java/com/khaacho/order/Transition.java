package com.khaacho.order;

/** What became of an asked transition. */
public enum Transition {
    /** The order changed its state just now. */
    DONE,
    /** The order's history already holds this transition: a late redelivery, nothing changed. */
    ALREADY_DONE
}
