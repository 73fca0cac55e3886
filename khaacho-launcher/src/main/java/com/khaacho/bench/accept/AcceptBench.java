package com.khaacho.bench.accept;

import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.figures.Settling;
import com.khaacho.bench.load.LoadResult;
import com.khaacho.bench.load.OrderBodies;
import com.khaacho.bench.load.OrderLoad;
import com.khaacho.bench.load.WrkLoad;
import com.khaacho.bench.machine.CpuMeter;
import com.khaacho.bench.machine.QuietMachine;
import com.khaacho.bench.stack.BenchStack;
import com.khaacho.bench.stack.BrokerQueues;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.installation.PrivateFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Measures acceptance on servers that have just become ready. */
public final class AcceptBench implements AutoCloseable {
    private static final String INTAKE = "khaacho.intake";
    private static final Duration COLD_SLICE = Duration.ofSeconds(5);
    private static final Duration WARM_SLICE = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final int EMPTY_LOOKS = 10;

    /** Enough that a lost or doubled message would show. */
    private static final int COUNTED_ORDERS = 1_000;

    private final BenchStack stack;
    private final AcceptPlan plan;
    private final Progress progress;
    private final BrokerQueues queues;
    private final List<String> tokens;
    private final WrkLoad wrk;

    /**
     * Loads the servers with wrk.
     *
     * @param script bench/accept.lua
     */
    public AcceptBench(BenchStack stack, AcceptPlan plan, Path script, Progress progress) {
        this.stack = stack;
        this.plan = plan;
        this.progress = progress;
        this.tokens = stack.tokensOf(stack.database().allBuyers());
        this.wrk = new WrkLoad(
                script,
                stack.installation().baseUrl(),
                plan.connections(),
                lines("tokens.txt", tokens),
                lines(
                        "products.txt",
                        stack.database().products().stream()
                                .map(String::valueOf)
                                .toList()));
        this.queues = stack.queues();
    }

    public AcceptResult measure() {
        List<Double> cold = progress.step("First " + plan.cold().toSeconds() + " s after ready", this::cold);
        List<Double> warm = progress.step("Warming up until the rate rises no more", this::warmUp);
        List<Figures> runs = new ArrayList<>();
        for (int run = 1; run <= plan.runs(); run++) {
            String name = "run-" + run;
            runs.add(progress.step("Run " + run + " of " + plan.runs(), () -> run(name)));
        }
        progress.step("Counting messages against 202s, exactly", this::count);
        return new AcceptResult(cold, warm, runs);
    }

    /** Loads once more for so long, without measuring. */
    public void load(Duration duration) {
        queues.empty(INTAKE);
        wrk.run("load", duration, () -> {});
    }

    private List<Double> cold() {
        List<Double> rates = new ArrayList<>();
        for (int slice = 1; slice <= plan.cold().dividedBy(COLD_SLICE); slice++) {
            rates.add(wrk.run("cold-" + slice, COLD_SLICE, () -> {}).perSecond());
        }
        return rates;
    }

    private List<Double> warmUp() {
        Settling settling = new Settling();
        for (long slice = plan.warmUpLimit().dividedBy(WARM_SLICE); slice > 0 && !settling.isOver(); slice--) {
            queues.empty(INTAKE);
            settling.add(wrk.run("warm-" + slice, WARM_SLICE, () -> {}).perSecond());
        }
        return settling.rates();
    }

    private Figures run(String name) {
        queues.empty(INTAKE);
        boolean quiet = QuietMachine.await(plan.quietWait());
        drain();
        Map<String, Double> resident = new LinkedHashMap<>();
        CpuMeter meter = stack.cpuMeter();
        LoadResult result = wrk.run(name, plan.measured(), () -> resident.putAll(stack.residentBytes()));
        Map<String, Double> cpu = meter.secondsPerThousand(result.accepted());
        double load = cpu.remove(BenchStack.LOAD);
        IntakeCount.requireWithin(result.accepted(), queues.count(INTAKE), plan.connections());
        return new Figures(result.perSecond(), Optional.of(result.latency()), cpu, load, resident, quiet);
    }

    /** Also of what was under way when wrk ended: on a busy machine such an order is accepted a second later. */
    private void drain() {
        int empty = 0;
        while (empty < EMPTY_LOOKS) {
            empty = queues.empty(INTAKE) == 0 ? empty + 1 : 0;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private void count() {
        drain();
        OrderBodies bodies = new OrderBodies(stack.database().products(), "count");
        OrderLoad load = new OrderLoad(stack.address(), tokens, plan.connections());
        long accepted = load.place(bodies, COUNTED_ORDERS).accepted();
        IntakeCount.requireExact(accepted, queues.count(INTAKE));
    }

    private Path lines(String name, List<String> lines) {
        Path file = stack.file(name);
        PrivateFiles.write(file, String.join("\n", lines) + "\n");
        return file;
    }

    @Override
    public void close() {
        queues.close();
    }
}
