package com.khaacho.bench.peer;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.machine.CpuMeter;
import com.khaacho.launcher.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The peer in its fastest settings with an fsync before each 202, driven by its own scripts. */
public final class Peer {
    private static final String ALWAYS_SYNC = "always";

    /** Its settings for ports and run folder, when given, go to its scripts as they are. */
    private static final List<String> PORT_SETTINGS = List.of("PEER_API_PORT", "PEER_REDIS_PORT", "PEER_PG_PORT");

    private final Path copy;
    private final Path run;
    private final Map<String, String> environment;

    private Peer(Path copy, Path run, Map<String, String> environment) {
        this.copy = copy;
        this.run = run;
        this.environment = environment;
    }

    /**
     * Copies the peer and prepares the copy; says in one line what is missing.
     *
     * @param home where the copy and, unless PEER_RUN says otherwise, its data go
     * @param quietWait its script's longest wait for a quiet machine
     */
    public static Peer prepare(
            Path source, Path home, Map<String, String> settings, Duration quietWait, Progress progress) {
        Path copy = home.resolve("peer");
        // A run folder keeps the port of its PostgreSQL: another port is another run folder.
        String byDefault = copy.resolve("run-" + settings.getOrDefault("PEER_PG_PORT", "default"))
                .toString();
        Path run = Path.of(settings.getOrDefault("PEER_RUN", byDefault));
        Map<String, String> environment = new HashMap<>(
                Map.of("PEER_RUN", run.toString(), "QUIET_WAIT", Long.toString(Math.max(1, quietWait.toSeconds()))));
        PORT_SETTINGS.stream().filter(settings::containsKey).forEach(name -> environment.put(name, settings.get(name)));
        Peer peer = new Peer(copy, run, environment);
        progress.step("Preparing the peer in " + copy, () -> {
            new PeerFolder(source, copy).prepare();
            peer.letPostgresReach(home);
            new Script(copy, environment).output(List.of("./run.sh", "init"));
        });
        return peer;
    }

    /** One run of acceptance: two API processes, workers stopped. */
    public Figures accept() {
        return measure("accept", Map.of("PEER_API_PROCS", "2"), "wrk -t1");
    }

    /** One run of the journey: three worker processes, two API processes. */
    public Figures journey(int orders) {
        Map<String, String> settings = Map.of("PEER_SPLIT", "1", "PEER_API_PROCS", "2", "N", Integer.toString(orders));
        return measure("e2e", settings, "--run e1");
    }

    private Figures measure(String what, Map<String, String> settings, String client) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(settings);
        try (PeerWatch watch = new PeerWatch(run, client)) {
            String output = new Script(copy, all).output(List.of("./bench.sh", what, ALWAYS_SYNC, "1"), watch::start);
            PeerReport report = PeerReport.of(output);
            return new Figures(
                    report.perSecond(),
                    report.latency(),
                    CpuMeter.perThousand(watch.cpuSeconds(), report.orders()),
                    0,
                    new LinkedHashMap<>(watch.residentBytes()),
                    report.quiet());
        }
    }

    /** The peer's PostgreSQL runs as another user, who must be able to pass through our folders (not to list them). */
    private void letPostgresReach(Path home) {
        try {
            Files.createDirectories(run);
            for (Path folder : List.of(home.getParent(), home, copy, run)) {
                Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(folder);
                allowed.add(PosixFilePermission.OTHERS_EXECUTE);
                Files.setPosixFilePermissions(folder, allowed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> question = List.of("runuser", "-u", "postgres", "--", "test", "-x", run.toString());
        try {
            new Script(copy, Map.of()).output(question);
        } catch (BenchFailure unreachable) {
            throw new BenchFailure(
                    "user postgres cannot reach " + run + ": set PEER_RUN to a folder it can reach", unreachable);
        }
    }
}
