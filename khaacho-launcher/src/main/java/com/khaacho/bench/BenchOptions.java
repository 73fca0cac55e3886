package com.khaacho.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options that all benchmarks share. */
public final class BenchOptions {
    /** As many as the peer's own load uses. */
    public static final int CONNECTIONS = 32;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measured runs, of which the median is shown (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the result to this file as JSON.")
    private Path json;

    @Option(
            names = "--vs",
            paramLabel = "DIR",
            description = "Measures the peer in this folder in turn with Khaacho and shows the ratios.")
    private Path vs;

    @Option(
            names = "--quiet-wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Longest wait for a quiet machine before a run (default: ${DEFAULT-VALUE}).")
    private int quietWaitSeconds;

    public int runs() {
        return runs;
    }

    public Optional<Path> json() {
        return Optional.ofNullable(json);
    }

    public Optional<Path> peer() {
        return Optional.ofNullable(vs);
    }

    public Duration quietWait() {
        return Duration.ofSeconds(quietWaitSeconds);
    }
}
