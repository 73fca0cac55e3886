package com.khaacho.routing;

import java.math.BigDecimal;

/** How near a plan is to the best one, proven. */
public sealed interface Guarantee {

    /** No plan serves more units, and none that serves as many costs less. */
    record Exact() implements Guarantee {}

    /**
     * The search ended with its budget before it had ruled out all that is better.
     *
     * @param unitsAtMost selling units that a better plan may serve more; 0 when none can
     * @param costAtMost NPR that a plan which serves as many units may cost less; null when units above 0 make that
     *     unknown
     */
    record Bounded(long unitsAtMost, BigDecimal costAtMost) implements Guarantee {}

    /** The plan is proven best. */
    default boolean isExact() {
        return this instanceof Exact;
    }
}
