package com.khaacho.bench.journey;

import com.khaacho.bench.BenchOptions;
import com.khaacho.bench.BenchSite;
import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.peer.Peer;
import com.khaacho.bench.peer.Turns;
import com.khaacho.bench.profile.Profiler;
import com.khaacho.bench.stack.BenchStack;
import com.khaacho.launcher.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./khaacho bench journey`. */
@Command(
        name = "journey",
        mixinStandardHelpOptions = true,
        description = "Orders worked a second through all stages: 32 connections, first accepted to last notified.")
public final class JourneyCommand implements Callable<Integer> {
    private static final String WHOLE = "khaacho.war";

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--orders",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Orders of each run and of each batch of the warm-up (default: ${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--warm-up",
            paramLabel = "BATCHES",
            defaultValue = "6",
            description = "Batches placed before the first run (default: ${DEFAULT-VALUE}).")
    private int warmUpBatches;

    @Option(names = "--profile", description = "Then samples Payara for 15 s under load, into .khaacho/bench.")
    private boolean profile;

    @Override
    public Integer call() {
        BenchSite site = new BenchSite(Progress.on(spec.commandLine().getOut()));
        JourneyReport report =
                options.peer().isPresent() ? inTurn(site, options.peer().get()) : alone(site);
        spec.commandLine().getOut().println(report.text());
        options.json().ifPresent(report::writeJson);
        return ExitCode.OK;
    }

    private JourneyReport alone(BenchSite site) {
        return new JourneyReport(orders, List.of(measure(site, plan())), List.of());
    }

    private JourneyReport inTurn(BenchSite site, Path folder) {
        Peer peer = site.peer(folder, options.quietWait());
        List<JourneyResult> results = new ArrayList<>();
        Turns turns =
                Turns.take(options.runs(), () -> add(results, measure(site, plan().withRuns(1))), () -> site.progress()
                        .step("Peer", () -> peer.journey(orders)));
        return new JourneyReport(orders, results, turns.peer());
    }

    private static Figures add(List<JourneyResult> results, JourneyResult result) {
        results.add(result);
        return result.figures().get(0);
    }

    private JourneyResult measure(BenchSite site, JourneyPlan plan) {
        List<String> jvmOptions = profile ? Profiler.JVM_OPTIONS : List.of();
        try (BenchStack stack = site.start(WHOLE, jvmOptions);
                JourneyBench bench = new JourneyBench(stack, plan, site.progress())) {
            JourneyResult result = bench.measure();
            if (profile) {
                profile(site, stack, bench);
            }
            return result;
        }
    }

    private static void profile(BenchSite site, BenchStack stack, JourneyBench bench) {
        Profiler profiler = Profiler.in(site.folder("profiler"), site.distribution());
        Profiler.Sampling sampling = profiler.sample(stack.payaraPid(), stack.file("journey.collapsed"));
        for (int batch = 1; !sampling.isOver(); batch++) {
            bench.load("profile" + batch);
        }
        site.progress().say("  Profile: " + sampling.finish());
    }

    private JourneyPlan plan() {
        return new JourneyPlan(BenchOptions.CONNECTIONS, orders, warmUpBatches, options.runs(), options.quietWait());
    }
}
