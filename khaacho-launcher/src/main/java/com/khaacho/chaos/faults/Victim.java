package com.khaacho.chaos.faults;

/** A server that can be killed. */
public enum Victim {
    // In the order in which they are started again.
    POSTGRES,
    ARTEMIS,
    PAYARA
}
