package com.khaacho.bench.search;

import com.khaacho.bench.BenchSite;
import com.khaacho.bench.machine.QuietMachine;
import com.khaacho.bench.stack.BenchStack;
import com.khaacho.launcher.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./khaacho bench search`. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Imports a large catalogue as CSV and searches it while orders flow.")
public final class SearchCommand implements Callable<Integer> {
    private static final String WHOLE = "khaacho.war";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--products",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Products to import (default: ${DEFAULT-VALUE}).")
    private int products;

    @Option(
            names = "--searches",
            paramLabel = "N",
            defaultValue = "500",
            description = "Searches of each kind (default: ${DEFAULT-VALUE}).")
    private int searches;

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "50",
            description = "Orders placed each second beside the searches (default: ${DEFAULT-VALUE}).")
    private int ordersPerSecond;

    @Option(
            names = "--quiet-wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Longest wait for a quiet machine (default: ${DEFAULT-VALUE}).")
    private int quietWaitSeconds;

    @Option(names = "--json", paramLabel = "FILE", description = "Also writes the result to this file as JSON.")
    private Path json;

    @Override
    public Integer call() {
        BenchSite site = new BenchSite(Progress.on(spec.commandLine().getOut()));
        try (BenchStack stack = site.start(WHOLE, List.of())) {
            SearchBench bench = new SearchBench(stack, products);
            double seconds = site.progress().step("Importing " + products + " products", bench::importCatalogue);
            site.progress().step("Autovacuum", bench::awaitStatistics);
            boolean quiet = QuietMachine.await(Duration.ofSeconds(quietWaitSeconds));
            List<SearchResult> results =
                    site.progress().step("Searching", () -> bench.search(searches, ordersPerSecond));
            SearchReport report = new SearchReport(products, seconds, ordersPerSecond, results, quiet);
            spec.commandLine().getOut().println(report.text());
            if (json != null) {
                report.writeJson(json);
            }
        }
        return ExitCode.OK;
    }
}
