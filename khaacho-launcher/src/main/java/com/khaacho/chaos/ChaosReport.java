package com.khaacho.chaos;

import com.khaacho.chaos.faults.Outage;
import com.khaacho.chaos.invariants.Violation;
import com.khaacho.chaos.journal.Action;
import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.chaos.journal.Attempt;
import com.khaacho.chaos.powercut.CutOff;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a run found.
 *
 * @param states orders of the run by where they ended
 * @param oddities what outages leave behind and may: how many, by what it is
 * @param promises violations by invariant; an empty list for one that held
 * @param duration of the load, faults included
 */
public record ChaosReport(
        ChaosOptions options,
        List<Attempt> attempts,
        List<Action> actions,
        List<Outage> outages,
        Map<String, Long> states,
        Map<String, Long> oddities,
        Map<String, List<Violation>> promises,
        Duration duration) {

    public ChaosReport {
        attempts = List.copyOf(attempts);
        actions = List.copyOf(actions);
        outages = List.copyOf(outages);
        states = new TreeMap<>(states);
    }

    public boolean isClean() {
        return violations().isEmpty();
    }

    public List<Violation> violations() {
        List<Violation> all = new ArrayList<>();
        promises.values().forEach(all::addAll);
        return all;
    }

    /** Distinct orders that a 202 promised. */
    public long answeredOrders() {
        return attempts.stream()
                .filter(Attempt::isAccepted)
                .map(Attempt::orderId)
                .distinct()
                .count();
    }

    /** How often each HTTP status was answered; 0 stands for no answer. */
    public Map<Integer, Long> answers() {
        return attempts.stream().collect(Collectors.groupingBy(Attempt::status, TreeMap::new, Collectors.counting()));
    }

    /** How often each thing was done beside placing orders; what was refused or is in doubt does not count. */
    public Map<ActionKind, Long> done() {
        return actions.stream()
                .filter(Action::isDone)
                .collect(Collectors.groupingBy(Action::kind, TreeMap::new, Collectors.counting()));
    }

    /** How often each server was killed. */
    public Map<String, Long> kills() {
        return outages.stream()
                .flatMap(outage -> outage.victims().stream())
                .collect(Collectors.groupingBy(Enum::name, TreeMap::new, Collectors.counting()));
    }

    /** Times to recovery in ascending order, by what was killed; a pair has its own row. */
    public Map<String, List<Duration>> recoveries() {
        Map<String, List<Duration>> recoveries = new TreeMap<>();
        for (Outage outage : outages) {
            outage.recovery().ifPresent(time -> recoveries
                    .computeIfAbsent(outage.name(), name -> new ArrayList<>())
                    .add(time));
        }
        recoveries.values().forEach(times -> times.sort(null));
        return recoveries;
    }

    public CutOff cutOff() {
        return outages.stream().map(Outage::cutOff).reduce(CutOff.nothing(), CutOff::plus);
    }
}
