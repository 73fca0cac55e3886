package com.khaacho.bench;

import com.khaacho.bench.accept.AcceptCommand;
import com.khaacho.bench.journey.JourneyCommand;
import com.khaacho.bench.parse.ParseCommand;
import com.khaacho.bench.routing.RoutingCommand;
import com.khaacho.bench.search.SearchCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** `./khaacho bench`: a benchmark by its name, or those that have a peer against it. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures Khaacho on this machine, in an installation of its own (.khaacho/bench, fresh each time).",
            "With --vs and no benchmark named, accept and journey are measured against the peer; see docs/benchmarks.md."
        },
        subcommands = {
            AcceptCommand.class,
            JourneyCommand.class,
            RoutingCommand.class,
            ParseCommand.class,
            SearchCommand.class
        })
public final class BenchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options;

    @Override
    public Integer call() {
        if (options.peer().isEmpty()) {
            spec.commandLine().usage(spec.commandLine().getErr());
            return ExitCode.USAGE;
        }
        int accept = spec.commandLine().getSubcommands().get("accept").execute(arguments("accept"));
        int journey = spec.commandLine().getSubcommands().get("journey").execute(arguments("journey"));
        return Math.max(accept, journey);
    }

    private String[] arguments(String benchmark) {
        List<String> arguments = new ArrayList<>();
        options.peer().ifPresent(folder -> arguments.addAll(List.of("--vs", folder.toString())));
        arguments.addAll(List.of("--runs", Integer.toString(options.runs())));
        arguments.addAll(
                List.of("--quiet-wait", Long.toString(options.quietWait().toSeconds())));
        // One file each: the second would overwrite the first.
        options.json()
                .ifPresent(file -> arguments.addAll(List.of(
                        "--json",
                        file.resolveSibling(benchmark + "-" + file.getFileName())
                                .toString())));
        return arguments.toArray(String[]::new);
    }
}
