package com.khaacho.ai;

/**
 * The circuit breaker before a provider, on one instance.
 *
 * @param agent what it is asked for: {@code order-parser} or {@code risk-opinion}
 * @param opened how often it opened since the instance started
 */
public record Breaker(String agent, String provider, State state, long opened) {

    /** As Fault Tolerance names them. */
    public enum State {
        /** Questions go through. */
        CLOSED,
        /** None does. */
        OPEN,
        /** One does, as a trial. */
        HALF_OPEN
    }
}
