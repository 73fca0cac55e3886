package com.khaacho.bench.accept;

import com.khaacho.bench.BenchOptions;
import com.khaacho.bench.BenchSite;
import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.peer.Peer;
import com.khaacho.bench.peer.Turns;
import com.khaacho.bench.profile.Profiler;
import com.khaacho.bench.stack.BenchStack;
import com.khaacho.launcher.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./khaacho bench accept`. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = "Orders answered 202 a second: wrk, 32 connections, workers stopped.")
public final class AcceptCommand implements Callable<Integer> {
    private static final String WITHOUT_WORKERS = "khaacho-api.war";
    private static final String SCRIPT = "bench/accept.lua";

    @Spec
    private CommandSpec spec;

    @Mixin
    private BenchOptions options;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Length of a measured run (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--cold",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "How long the first row after ready lasts (default: ${DEFAULT-VALUE}).")
    private int coldSeconds;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "180",
            description = "Longest wait for a rate that rises no more (default: ${DEFAULT-VALUE}).")
    private int warmUpSeconds;

    @Option(names = "--profile", description = "Then samples Payara for 15 s under load, into .khaacho/bench.")
    private boolean profile;

    @Override
    public Integer call() {
        BenchSite site = new BenchSite(Progress.on(spec.commandLine().getOut()));
        AcceptReport report =
                options.peer().isPresent() ? inTurn(site, options.peer().get()) : alone(site);
        spec.commandLine().getOut().println(report.text());
        options.json().ifPresent(report::writeJson);
        return ExitCode.OK;
    }

    private AcceptReport alone(BenchSite site) {
        AcceptResult result = measure(site, plan());
        return new AcceptReport(List.of(result), List.of());
    }

    private AcceptReport inTurn(BenchSite site, Path folder) {
        Peer peer = site.peer(folder, options.quietWait());
        List<AcceptResult> results = new ArrayList<>();
        Turns turns =
                Turns.take(options.runs(), () -> add(results, measure(site, plan().withRuns(1))), () -> site.progress()
                        .step("Peer", peer::accept));
        return new AcceptReport(results, turns.peer());
    }

    private static Figures add(List<AcceptResult> results, AcceptResult result) {
        results.add(result);
        return result.runs().get(0);
    }

    private AcceptResult measure(BenchSite site, AcceptPlan plan) {
        Path script = site.distribution().repository().resolve(SCRIPT);
        List<String> jvmOptions = profile ? Profiler.JVM_OPTIONS : List.of();
        try (BenchStack stack = site.start(WITHOUT_WORKERS, jvmOptions);
                AcceptBench bench = new AcceptBench(stack, plan, script, site.progress())) {
            AcceptResult result = bench.measure();
            if (profile) {
                profile(site, stack, bench);
            }
            return result;
        }
    }

    private static void profile(BenchSite site, BenchStack stack, AcceptBench bench) {
        Profiler profiler = Profiler.in(site.folder("profiler"), site.distribution());
        Profiler.Sampling sampling = profiler.sample(stack.payaraPid(), stack.file("accept.collapsed"));
        bench.load(Profiler.DURATION.plusSeconds(3));
        site.progress().say("  Profile: " + sampling.finish());
    }

    private AcceptPlan plan() {
        return new AcceptPlan(
                BenchOptions.CONNECTIONS,
                Duration.ofSeconds(coldSeconds),
                Duration.ofSeconds(warmUpSeconds),
                Duration.ofSeconds(seconds),
                options.runs(),
                options.quietWait());
    }
}
