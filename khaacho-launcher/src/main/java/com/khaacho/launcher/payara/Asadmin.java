package com.khaacho.launcher.payara;

import com.khaacho.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Server's command line tool, as its administrator; a command that fails is a {@link StartFailure}. */
final class Asadmin {
    private static final String COMMAND_FAILED = "failed.";
    /** A start or a deployment on a slow machine; the tool's own limit for a start is the same. */
    private static final int LONGEST_COMMAND_MINUTES = 10;

    private final Path installRoot;
    private final Path passwordFile;
    private final int adminPort;
    private final Path output;

    Asadmin(Path installRoot, Path passwordFile, int adminPort, Path output) {
        this.installRoot = installRoot;
        this.passwordFile = passwordFile;
        this.adminPort = adminPort;
        this.output = output;
    }

    void run(String... words) {
        run(Map.of(), words);
    }

    /** With further environment, which a server started by the command inherits. */
    void run(Map<String, String> environment, String... words) {
        ProcessBuilder builder = new ProcessBuilder(command(words))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        try {
            Process process = builder.start();
            boolean ended = process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES);
            String said = Files.readString(output, StandardCharsets.UTF_8);
            // A batch goes on after a failed command and still exits with 0.
            if (!ended || process.exitValue() != 0 || said.contains(COMMAND_FAILED)) {
                process.destroyForcibly();
                throw new StartFailure("Payara Server: " + firstFailure(said) + " (" + output + ")");
            }
        } catch (IOException e) {
            throw new StartFailure("cannot run Payara Server's " + words[0] + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted in Payara Server's " + words[0], e);
        }
    }

    private List<String> command(String... words) {
        // In a session of its own, so that Ctrl-C here does not reach the server it starts.
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                installRoot.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                "--user=admin",
                "--passwordfile=" + passwordFile,
                "--port=" + adminPort,
                "--interactive=false"));
        command.addAll(List.of(words));
        return command;
    }

    private static String firstFailure(String said) {
        return said.lines()
                .filter(line -> line.contains("failure") || line.contains("failed") || line.contains("rror"))
                .findFirst()
                .orElse("a command failed");
    }
}
