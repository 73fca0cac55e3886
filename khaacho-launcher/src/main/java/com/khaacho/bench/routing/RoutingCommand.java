package com.khaacho.bench.routing;

import com.khaacho.bench.machine.QuietMachine;
import com.khaacho.routing.RoutingCosts;
import com.khaacho.routing.RoutingSettings;
import com.khaacho.routing.VendorRouter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./khaacho bench routing`. */
@Command(
        name = "routing",
        mixinStandardHelpOptions = true,
        description = "Time to choose an order's vendors, and how near the best the plans are. Starts no servers.")
public final class RoutingCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "200",
            description = "Orders of each size (default: ${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--max-vendors",
            paramLabel = "N",
            defaultValue = "3",
            description = "Vendors that may share an order, 1 to 5 (default: ${DEFAULT-VALUE}).")
    private int maxVendors;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "3",
            description = "Planning of each size before it is measured (default: ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

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
        boolean quiet = QuietMachine.await(Duration.ofSeconds(quietWaitSeconds));
        VendorRouter router = new VendorRouter(new RoutingSettings(RoutingCosts.defaults(), maxVendors));
        RoutingBench bench = new RoutingBench(router, orders, warmUpSeconds);
        List<SizeResult> sizes = OrderSize.ALL.stream().map(bench::measure).toList();
        RoutingReport report = new RoutingReport(sizes, maxVendors, quiet);
        spec.commandLine().getOut().println(report.text());
        if (json != null) {
            report.writeJson(json);
        }
        return ExitCode.OK;
    }
}
