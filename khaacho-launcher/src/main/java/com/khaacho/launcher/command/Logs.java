package com.khaacho.launcher.command;

import com.khaacho.launcher.installation.LogFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the last lines of a server's log and where the file is. */
@Command(name = "logs", description = "Shows the end of the logs of payara, artemis or postgres, or of all.")
public final class Logs implements Callable<Integer> {
    private static final List<String> SERVERS = List.of("payara", "artemis", "postgres");

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "payara, artemis or postgres")
    private String name;

    @Option(names = "-n", paramLabel = "LINES", defaultValue = "40", description = "How many lines (40)")
    private int count;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (name != null && !SERVERS.contains(name)) {
            throw new IllegalArgumentException("no log " + name + ": payara, artemis or postgres");
        }
        LogFolder logs = Context.fromEnvironment().installation().logs();
        for (String server : name == null ? SERVERS : List.of(name)) {
            show(logs.newestOf(server).orElse(logs.file(server + ".0.log")));
        }
        return ExitCode.OK;
    }

    private void show(Path file) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println("==> " + file);
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            lines.subList(Math.max(0, lines.size() - count), lines.size()).forEach(out::println);
        } else {
            out.println("(nothing yet)");
        }
    }
}
