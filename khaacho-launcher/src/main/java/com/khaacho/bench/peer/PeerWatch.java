package com.khaacho.bench.peer;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.machine.CpuMeter;
import com.khaacho.bench.machine.ProcessTable;
import com.khaacho.launcher.process.ProcFs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Measures the peer's processes from outside, as ours are measured: its own script leaves out the API processes when it
 * runs two of them. Looks five times a second, from the appearance of the load client until the script ends the peer,
 * so up to 0.2 s of CPU time at either end is missing, in the peer's favour.
 */
final class PeerWatch implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /** Memory is read twice, for short runs and, after five seconds, for long ones: reading it is not free. */
    private static final int EARLY_LOOK = 2;

    private static final int LATE_LOOK = 25;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final Path run;
    private final String client;

    private Map<String, Long> roots = Map.of();
    private CpuMeter meter;
    private ScheduledFuture<?> watching;
    private int looks;
    private boolean over;
    private Map<String, Double> cpuSeconds = Map.of();
    private Map<String, Double> residentBytes = Map.of();

    /**
     * Watches one run of the script.
     *
     * @param run the peer's run folder, which holds its pid files
     * @param client what the load client's command line contains
     */
    PeerWatch(Path run, String client) {
        this.run = run;
        this.client = client;
    }

    synchronized void start(long scriptPid) {
        watching =
                clock.scheduleWithFixedDelay(() -> look(scriptPid), 0, BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** CPU seconds by process. */
    synchronized Map<String, Double> cpuSeconds() {
        return required(cpuSeconds);
    }

    synchronized Map<String, Double> residentBytes() {
        return required(residentBytes);
    }

    private Map<String, Double> required(Map<String, Double> seen) {
        // It only ends by itself when it failed.
        if (watching.isDone()) {
            throw new BenchFailure("the peer's processes could not be watched: " + reason());
        }
        if (seen.isEmpty()) {
            throw new BenchFailure("the peer's load client was never seen: " + client);
        }
        return seen;
    }

    private String reason() {
        try {
            return "it ended with " + watching.get();
        } catch (ExecutionException e) {
            return e.getCause().toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private synchronized void look(long script) {
        if (over || (meter == null && !isLoading(script))) {
            return;
        }
        if (meter == null) {
            roots = roots();
            meter = new CpuMeter(roots);
        }
        looks++;
        Map<String, Double> now = meter.seconds();
        // A process that ended takes its time with it: the script is ending the peer, what was read before stands.
        over = cpuSeconds.entrySet().stream().anyMatch(before -> now.get(before.getKey()) < before.getValue());
        if (!over) {
            cpuSeconds = now;
            if (looks == EARLY_LOOK || looks == LATE_LOOK) {
                residentBytes = resident();
            }
        }
    }

    private boolean isLoading(long script) {
        return ProcessTable.read().tree(script).stream()
                .anyMatch(pid -> ProcFs.commandLine(pid).contains(client));
    }

    private Map<String, Double> resident() {
        ProcessTable table = ProcessTable.read();
        Map<String, Double> resident = new LinkedHashMap<>();
        roots.forEach((name, pid) -> resident.put(
                name,
                table.tree(pid).stream()
                        .mapToDouble(process -> ProcFs.residentBytes(process))
                        .sum()));
        return resident;
    }

    private Map<String, Long> roots() {
        Map<String, Long> found = new LinkedHashMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(run, "*.pid")) {
            for (Path file : files) {
                found.put(file.getFileName().toString().replace(".pid", ""), firstLine(file));
            }
            found.put("postgres", firstLine(run.resolve("pg/postmaster.pid")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static long firstLine(Path file) throws IOException {
        return Long.parseLong(Files.readAllLines(file).get(0).strip());
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
