package com.khaacho.chaos;

import com.khaacho.chaos.faults.FaultPlan;
import com.khaacho.chaos.faults.Outage;
import com.khaacho.chaos.faults.Victim;
import com.khaacho.chaos.invariants.ActionInvariants;
import com.khaacho.chaos.invariants.AnswerInvariants.Window;
import com.khaacho.chaos.invariants.Broker;
import com.khaacho.chaos.invariants.Invariants;
import com.khaacho.chaos.invariants.StoredOrder;
import com.khaacho.chaos.invariants.Violation;
import com.khaacho.chaos.journal.Attempt;
import com.khaacho.chaos.journal.Journal;
import com.khaacho.chaos.load.OrderLoad;
import com.khaacho.chaos.load.TradeLoad;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.sample.SampleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One run: start, load and strike, come to rest, compare. */
public final class ChaosRun {
    /** Calm load after the last recovery: what the last outage broke has time to show. */
    private static final Duration AFTERMATH = Duration.ofSeconds(5);

    /** So many kills leave time for everything that vendors, operators and shops do. */
    private static final int LONG_RUN = 20;

    /** The longest a key is repeated until it has an answer. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(90);

    /** Five deliveries with doubling pauses take 15 s; the rest is a backlog on a slow machine. */
    private static final Duration REST = Duration.ofMinutes(4);

    private final Installation installation;
    private final ChaosOptions options;
    private final Progress progress;
    private final Site site;

    private ChaosRun(Installation installation, Distribution distribution, ChaosOptions options, Progress progress) {
        this.installation = installation;
        this.options = options;
        this.progress = progress;
        this.site = new Site(installation, distribution, options.powerCut());
    }

    /**
     * A run in an installation made for this: its data is removed first, and its servers are killed. Servers that an
     * interrupted run left behind are ended.
     */
    public static ChaosRun afresh(
            Installation installation, Distribution distribution, ChaosOptions options, Progress progress) {
        Site.clear(installation, distribution);
        return new ChaosRun(installation, distribution, options, progress);
    }

    /** Runs, and stops the servers whatever happens; data, logs and journal stay for whoever looks into a finding. */
    public ChaosReport run() throws SQLException, IOException, InterruptedException {
        try {
            SampleSet sample = site.start(progress);
            return loadAndStrike(sample);
        } finally {
            site.stop();
        }
    }

    private ChaosReport loadAndStrike(SampleSet sample) throws SQLException, IOException, InterruptedException {
        String references = "chaos-" + options.seed() + "-" + Instant.now().toEpochMilli() + "-";
        Instant begin = Instant.now();
        Market market = market(sample);
        try (Journal journal = new Journal(journalFile());
                OrderLoad load = load(market, journal, references);
                TradeLoad trade = trade(market, journal, references)) {
            load.signIn();
            load.start(options.rate());
            trade.start();
            Strikes strikes = new Strikes(site, journal, progress);
            List<Outage> outages = strikes.carryOut(FaultPlan.of(options.seed(), options.kills()));
            strikes.settle(AFTERMATH);
            boolean answered = load.finish(LAST_ANSWERS) && trade.finish(LAST_ANSWERS);
            Duration duration = Duration.between(begin, Instant.now());
            return compare(journal, references, outages, answered, duration);
        }
    }

    private Market market(SampleSet sample) throws SQLException {
        try (Connection owner = site.owner()) {
            return Market.of(sample, owner);
        }
    }

    private OrderLoad load(Market market, Journal journal, String references) {
        return new OrderLoad(site.baseUrl(), market.shops(), market.goods(), journal, references, options.seed());
    }

    private TradeLoad trade(Market market, Journal journal, String references) {
        return new TradeLoad(
                site.baseUrl(),
                market.shops(),
                market.vendors(),
                market.operator(),
                market.goods(),
                journal,
                references,
                options.seed());
    }

    private ChaosReport compare(
            Journal journal, String references, List<Outage> outages, boolean answered, Duration duration)
            throws SQLException {
        try (Connection owner = site.owner();
                Broker broker = site.broker()) {
            boolean still =
                    progress.step("Waiting until nothing moves", () -> new Stillness(owner, broker).await(REST));
            Map<String, List<Violation>> promises = new LinkedHashMap<>();
            promises.put("orders_flow_again_after_each_kill", stuck(outages));
            promises.put("everything_comes_to_rest", restless(still, answered));
            promises.putAll(Invariants.of(journal, references, serverAway(outages), owner, broker)
                    .report());
            if (options.kills() >= LONG_RUN) {
                promises.put(
                        "everything_was_done_at_least_once",
                        new ActionInvariants(journal, owner).everything_was_done_at_least_once());
            }
            List<StoredOrder> orders = StoredOrder.ofReferences(references, owner);
            return new ChaosReport(
                    options,
                    journal.attempts(),
                    journal.actions(),
                    outages,
                    states(orders),
                    oddities(orders, journal, owner),
                    promises,
                    duration);
        }
    }

    private static Map<String, Long> states(List<StoredOrder> orders) {
        return orders.stream()
                .filter(order -> order.aliasOf() == null)
                .collect(Collectors.groupingBy(StoredOrder::status, Collectors.counting()));
    }

    private static Map<String, Long> oddities(List<StoredOrder> orders, Journal journal, Connection owner)
            throws SQLException {
        Set<UUID> promised = journal.attempts().stream()
                .filter(Attempt::isAccepted)
                .map(Attempt::orderId)
                .collect(Collectors.toSet());
        Map<String, Long> oddities = new LinkedHashMap<>();
        oddities.put(
                "repeats kept as an alias",
                orders.stream().filter(order -> order.aliasOf() != null).count());
        oddities.put(
                "orders whose 202 was lost",
                orders.stream().filter(order -> !promised.contains(order.id())).count());
        oddities.put("notifications uncertain", Stillness.uncertainNotifications(owner));
        return oddities;
    }

    private static List<Violation> stuck(List<Outage> outages) {
        return outages.stream()
                .filter(outage -> outage.flowingAt() == null)
                .map(outage -> new Violation(
                        "orders_flow_again_after_each_kill",
                        outage.name(),
                        "killed at " + outage.killedAt() + ", ready at " + outage.readyAt()))
                .toList();
    }

    private static List<Violation> restless(boolean still, boolean answered) {
        List<Violation> violations = new ArrayList<>();
        if (!still) {
            violations.add(new Violation("everything_comes_to_rest", "the pipeline", "still moves or holds messages"));
        }
        if (!answered) {
            violations.add(new Violation("everything_comes_to_rest", "some requests", "never got an answer"));
        }
        return violations;
    }

    private static List<Window> serverAway(List<Outage> outages) {
        return outages.stream()
                .filter(outage -> outage.victims().contains(Victim.PAYARA))
                .map(outage ->
                        new Window(outage.killedAt(), outage.flowingAt() == null ? Instant.MAX : outage.flowingAt()))
                .toList();
    }

    private Path journalFile() {
        return installation.homeFolder("journal").resolve("seed-" + options.seed() + ".jsonl");
    }
}
