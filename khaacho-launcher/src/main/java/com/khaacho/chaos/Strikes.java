package com.khaacho.chaos;

import com.khaacho.chaos.faults.Fault;
import com.khaacho.chaos.faults.Outage;
import com.khaacho.chaos.faults.Victim;
import com.khaacho.chaos.journal.Journal;
import com.khaacho.chaos.powercut.CutOff;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.launcher.process.StartFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Carries the plan out, one fault after the other, and measures when orders flow again. */
final class Strikes {
    /** The slowest part, the adapter's consumers after a restart of the broker, took 10 s at most when it was built. */
    private static final Duration FLOW = Duration.ofMinutes(2);

    private static final double MILLIS_A_SECOND = 1000.0;

    private final Site site;
    private final Journal journal;
    private final Progress progress;
    private final List<Outage> outages = new ArrayList<>();

    Strikes(Site site, Journal journal, Progress progress) {
        this.site = site;
        this.journal = journal;
        this.progress = progress;
    }

    List<Outage> carryOut(List<Fault> plan) {
        for (Fault fault : plan) {
            pause(fault.calm());
            Outage outage = strike(fault);
            outages.add(outage);
            progress.say(String.format(
                    Locale.ROOT,
                    "  %3d/%d  %-16s orders flow again after %s",
                    outages.size(),
                    plan.size(),
                    outage.name(),
                    outage.recovery()
                            .map(d -> String.format(Locale.ROOT, "%.1f s", d.toMillis() / MILLIS_A_SECOND))
                            .orElse("NEVER")));
            if (outage.flowingAt() == null) {
                break;
            }
        }
        return List.copyOf(outages);
    }

    private Outage strike(Fault fault) {
        Instant killedAt = Instant.now();
        CutOff cutOff = CutOff.nothing();
        for (Victim victim : fault.victims()) {
            if (victim != fault.victims().get(0)) {
                pause(fault.between());
            }
            cutOff = cutOff.plus(site.kill(victim));
        }
        pause(fault.down());
        List<Victim> order = fault.victims().stream().sorted().toList();
        try {
            for (Victim victim : order) {
                site.restart(victim);
                site.awaitReady(victim);
            }
        } catch (StartFailure neverReady) {
            progress.say("  " + neverReady.getMessage());
            return new Outage(fault.victims(), killedAt, null, null, cutOff);
        }
        Instant readyAt = Instant.now();
        boolean flows = Deadline.in(FLOW).await(() -> flowsSince(readyAt));
        return new Outage(fault.victims(), killedAt, readyAt, flows ? Instant.now() : null, cutOff);
    }

    /** An order accepted since then has its row: HTTP, broker, intake and database all work. */
    private boolean flowsSince(Instant moment) {
        Optional<UUID> accepted = journal.acceptedAfter(moment);
        if (accepted.isEmpty()) {
            return false;
        }
        try (Connection owner = site.owner();
                PreparedStatement select = owner.prepareStatement("select from orders where id = ?")) {
            select.setObject(1, accepted.get());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** Load without a fault. */
    void settle(Duration calm) {
        pause(calm);
    }

    // The length of a calm or an outage is part of the plan: there is no condition to wait for.
    private static void pause(Duration length) {
        Deadline.in(length).await(() -> false);
    }
}
