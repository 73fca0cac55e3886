package com.khaacho.bench.peer;

import com.khaacho.bench.BenchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Runs the peer's commands in the copy of its folder. */
final class Script {
    private static final int LAST_WORDS = 400;

    private final Path folder;
    private final Map<String, String> environment;

    Script(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    String output(List<String> command) {
        return output(command, pid -> {});
    }

    /**
     * What the command printed.
     *
     * @param started is told the pid of the command
     * @throws BenchFailure with the command's last words when it fails
     */
    String output(List<String> command, LongConsumer started) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            started.accept(process.pid());
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchFailure(String.join(" ", command) + " failed: " + lastWords(output));
            }
            return output;
        } catch (IOException e) {
            throw new BenchFailure("cannot run " + command.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted while the peer ran", e);
        }
    }

    static String lastWords(String output) {
        String oneLine = output.replaceAll("\\s+", " ").strip();
        return oneLine.substring(Math.max(0, oneLine.length() - LAST_WORDS));
    }
}
