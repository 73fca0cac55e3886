package com.khaacho.chaos.faults;

import com.khaacho.chaos.powercut.CutOff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a fault did.
 *
 * @param readyAt when each victim did its work again; null when one did not within its limit
 * @param flowingAt when the first order accepted after the restart had its row; null when none had within its limit
 * @param cutOff what the power cut took
 */
public record Outage(List<Victim> victims, Instant killedAt, Instant readyAt, Instant flowingAt, CutOff cutOff) {

    public Outage {
        victims = List.copyOf(victims);
    }

    /** From the first kill until orders flowed again, the time the servers were left dead on purpose included. */
    public Optional<Duration> recovery() {
        return flowingAt == null ? Optional.empty() : Optional.of(Duration.between(killedAt, flowingAt));
    }

    public String name() {
        return String.join("+", victims.stream().map(Victim::name).sorted().toList());
    }
}
