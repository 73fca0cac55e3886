package com.khaacho.chaos.faults;

import java.time.Duration;
import java.util.List;

/**
 * One strike of the plan.
 *
 * @param victims one server, or two that are down together
 * @param calm load without a fault before it, counted from the last recovery
 * @param between from the first kill to the second, when there are two
 * @param down from the last kill to the restart
 */
public record Fault(List<Victim> victims, Duration calm, Duration between, Duration down) {

    public Fault {
        victims = List.copyOf(victims);
    }
}
