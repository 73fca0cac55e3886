package com.khaacho.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A process found again through its pid file. The marker is a text unique to this installation that its command line
 * carries: a pid that was given to another process meanwhile is never signalled.
 */
public final class DetachedProcess {
    private static final Duration FORCED_END = Duration.ofSeconds(10);

    /** Microseconds by nature; kernel threads, which a stale pid may name, have no command line ever. */
    private static final Duration PROGRAM_CHANGES = Duration.ofSeconds(1);

    private final Path pidFile;
    private final String marker;

    public DetachedProcess(Path pidFile, String marker) {
        this.pidFile = pidFile;
        this.marker = marker;
    }

    /** Starts the command in a session of its own, its output appended to the log file. */
    public void launch(List<String> command, Map<String, String> environment, Path folder, Path logFile) {
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(pidFile.getParent());
            Process process = builder.start();
            Files.writeString(pidFile, Long.toString(process.pid()));
        } catch (IOException e) {
            throw new StartFailure("cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    public Optional<ProcessHandle> handle() {
        return recordedPid()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(this::isOurs);
    }

    public OptionalLong pid() {
        return handle().map(found -> OptionalLong.of(found.pid())).orElseGet(OptionalLong::empty);
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** SIGTERM, and SIGKILL when the process still lives after the grace time. */
    public void terminate(Duration grace) {
        end("TERM", grace);
    }

    /** SIGINT, which some servers take for "end your sessions and go"; SIGKILL after the grace time. */
    public void interrupt(Duration grace) {
        end("INT", grace);
    }

    private void end(String signal, Duration grace) {
        handle().ifPresent(found -> {
            signal(signal, found.pid());
            if (!Deadline.in(grace).await(() -> ProcFs.hasEnded(found.pid()))) {
                kill();
            }
        });
        forget();
    }

    // The JDK sends SIGTERM and SIGKILL only; `kill` is built into every shell.
    private static void signal(String signal, long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new StartFailure("cannot signal process " + pid + ": " + e.getMessage(), e);
        }
    }

    /** SIGKILL; returns when the process is gone. */
    public void kill() {
        handle().ifPresent(found -> {
            found.destroyForcibly();
            // The command line vanishes before the sockets do: ask the kernel, not for our marker.
            if (!Deadline.in(FORCED_END).await(() -> ProcFs.hasEnded(found.pid()))) {
                throw new StartFailure("process " + found.pid() + " does not end on SIGKILL");
            }
        });
        forget();
    }

    /** Resident memory of the process and all it started, in bytes. */
    public long residentBytes() {
        return handle().map(found -> ProcFs.residentBytes(found.pid())
                        + found.descendants()
                                .mapToLong(child -> ProcFs.residentBytes(child.pid()))
                                .sum())
                .orElse(0L);
    }

    /**
     * A process that just replaces its program, as setsid and unshare do, shows no command line for an instant, or the
     * beginning of one: taken for somebody else's then, a server that starts would look stopped. So a command line
     * without the marker counts when two looks in a row saw the same.
     */
    private boolean isOurs(ProcessHandle candidate) {
        long pid = candidate.pid();
        AtomicReference<String> seen = new AtomicReference<>("");
        Deadline.in(PROGRAM_CHANGES).await(() -> {
            String commandLine = ProcFs.commandLine(pid);
            String before = seen.getAndSet(commandLine);
            return commandLine.contains(marker)
                    || (!commandLine.isEmpty() && commandLine.equals(before))
                    || ProcFs.hasEnded(pid);
        });
        return seen.get().contains(marker);
    }

    private Optional<Long> recordedPid() {
        try {
            return Optional.of(Long.valueOf(Files.readString(pidFile).strip()));
        } catch (NoSuchFileException | NumberFormatException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
