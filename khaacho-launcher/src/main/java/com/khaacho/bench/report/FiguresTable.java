package com.khaacho.bench.report;

import com.khaacho.bench.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Runs beside each other, their median, and how one system stands to another. */
public final class FiguresTable {
    private static final double MEBIBYTE = 1024 * 1024;
    private static final String NOT_MEASURED = "";

    private FiguresTable() {}

    /** A row a run and one for the median. */
    public static String ofRuns(List<Figures> runs) {
        List<String> processes = List.copyOf(runs.get(0).cpuSeconds().keySet());
        Table table = new Table(header(processes));
        for (int run = 0; run < runs.size(); run++) {
            table.row(row("run " + (run + 1), runs.get(run), processes));
        }
        return table.row(row("median", Figures.median(runs), processes)).toString();
    }

    private static List<String> header(List<String> processes) {
        List<String> header = new ArrayList<>(List.of("", "orders/s", "p50 ms", "p95 ms", "p99 ms"));
        processes.forEach(process -> header.add("CPU s/1,000 " + process));
        header.addAll(List.of("CPU s/1,000 all", "client"));
        processes.forEach(process -> header.add("MiB " + process));
        header.addAll(List.of("MiB all", "quiet"));
        return header;
    }

    private static List<String> row(String name, Figures run, List<String> processes) {
        List<String> row = new ArrayList<>(List.of(name, number(0, run.perSecond())));
        row.add(run.latency().map(times -> number(1, times.p50())).orElse(NOT_MEASURED));
        row.add(run.latency().map(times -> number(1, times.p95())).orElse(NOT_MEASURED));
        row.add(run.latency().map(times -> number(1, times.p99())).orElse(NOT_MEASURED));
        processes.forEach(process -> row.add(number(2, run.cpuSeconds().getOrDefault(process, 0.0))));
        row.add(number(2, run.totalCpuSeconds()));
        row.add(number(2, run.loadCpuSeconds()));
        processes.forEach(process -> row.add(number(0, run.residentBytes().getOrDefault(process, 0.0) / MEBIBYTE)));
        row.add(number(0, run.totalResidentBytes() / MEBIBYTE));
        row.add(run.quiet() ? "yes" : "no");
        return row;
    }

    /** The medians of both and what ours is to theirs. */
    public static String ofRatios(Figures ours, Figures peer) {
        Map<String, Double> ratios = Figures.ratios(ours, peer);
        Table table = new Table(List.of("median", "khaacho", "peer", "khaacho / peer", "better"));
        line(table, ratios, "perSecond", "orders/s", ours, peer, figures -> number(0, figures.perSecond()));
        line(table, ratios, "p50", "p50 ms", ours, peer, figures -> figures.latency()
                .map(times -> number(1, times.p50()))
                .orElse(NOT_MEASURED));
        line(table, ratios, "p95", "p95 ms", ours, peer, figures -> figures.latency()
                .map(times -> number(1, times.p95()))
                .orElse(NOT_MEASURED));
        line(table, ratios, "p99", "p99 ms", ours, peer, figures -> figures.latency()
                .map(times -> number(1, times.p99()))
                .orElse(NOT_MEASURED));
        line(table, ratios, "cpuSeconds", "CPU s/1,000", ours, peer, figures -> number(2, figures.totalCpuSeconds()));
        line(
                table,
                ratios,
                "residentBytes",
                "MiB",
                ours,
                peer,
                figures -> number(0, figures.totalResidentBytes() / MEBIBYTE));
        return table.toString();
    }

    private static void line(
            Table table,
            Map<String, Double> ratios,
            String name,
            String shown,
            Figures ours,
            Figures peer,
            Function<Figures, String> value) {
        String ratio = ratios.containsKey(name) ? number(2, ratios.get(name)) : NOT_MEASURED;
        String better = name.equals("perSecond") ? "above 1" : "below 1";
        table.row(List.of(shown, value.apply(ours), value.apply(peer), ratio, better));
    }

    /** Rates of slices in their order, for instance `285 310 402`. */
    public static String ofRates(List<Double> rates) {
        return String.join(" ", rates.stream().map(rate -> number(0, rate)).toList());
    }

    private static String number(int decimals, double value) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
