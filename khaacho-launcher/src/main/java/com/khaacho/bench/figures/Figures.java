package com.khaacho.bench.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What one run of a benchmark measured, whoever was measured.
 *
 * @param perSecond orders a second
 * @param latency of one order; empty where it was not measured
 * @param cpuSeconds CPU seconds per 1,000 orders, by process, in the processes' order
 * @param loadCpuSeconds CPU seconds per 1,000 orders of the client that placed them; not part of cpuSeconds
 * @param residentBytes memory in use under load, by process
 * @param quiet whether the machine was quiet when the run began
 */
public record Figures(
        double perSecond,
        Optional<Latency> latency,
        Map<String, Double> cpuSeconds,
        double loadCpuSeconds,
        Map<String, Double> residentBytes,
        boolean quiet) {

    public Figures {
        // Not Map.copyOf: the order of the processes is the order they are shown in.
        cpuSeconds = new LinkedHashMap<>(cpuSeconds);
        residentBytes = new LinkedHashMap<>(residentBytes);
    }

    public double totalCpuSeconds() {
        return sum(cpuSeconds);
    }

    public double totalResidentBytes() {
        return sum(residentBytes);
    }

    /** Each figure's median over the runs; quiet only when every run was. */
    public static Figures median(List<Figures> runs) {
        List<Latency> latencies =
                runs.stream().flatMap(run -> run.latency().stream()).toList();
        return new Figures(
                Distribution.of(runs.stream().mapToDouble(Figures::perSecond).toArray())
                        .median(),
                latencies.isEmpty() ? Optional.empty() : Optional.of(Latency.median(latencies)),
                medians(runs, Figures::cpuSeconds),
                Distribution.of(runs.stream()
                                .mapToDouble(Figures::loadCpuSeconds)
                                .toArray())
                        .median(),
                medians(runs, Figures::residentBytes),
                runs.stream().allMatch(Figures::quiet));
    }

    private static Map<String, Double> medians(List<Figures> runs, Function<Figures, Map<String, Double>> part) {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (String process : part.apply(runs.get(0)).keySet()) {
            medians.put(
                    process,
                    Distribution.of(runs.stream()
                                    .map(run -> part.apply(run).getOrDefault(process, 0.0))
                                    .toList())
                            .median());
        }
        return medians;
    }

    /** Ours divided by the other's, by name; a figure that either lacks, or that is 0 there, has no ratio. */
    public static Map<String, Double> ratios(Figures ours, Figures other) {
        Map<String, Double> ratios = new LinkedHashMap<>();
        Map<String, Double> theirs = new TreeMap<>(other.comparable());
        ours.comparable().forEach((name, value) -> {
            double divisor = theirs.getOrDefault(name, 0.0);
            if (divisor > 0) {
                ratios.put(name, value / divisor);
            }
        });
        return ratios;
    }

    private Map<String, Double> comparable() {
        Map<String, Double> named = new LinkedHashMap<>();
        named.put("perSecond", perSecond);
        latency.ifPresent(times -> {
            named.put("p50", times.p50());
            named.put("p95", times.p95());
            named.put("p99", times.p99());
        });
        named.put("cpuSeconds", totalCpuSeconds());
        named.put("residentBytes", totalResidentBytes());
        return named;
    }

    private static double sum(Map<String, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
