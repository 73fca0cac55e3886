package com.khaacho.bench.journey;

import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.report.FiguresJson;
import com.khaacho.bench.report.FiguresTable;
import com.khaacho.bench.report.Table;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Tells a result.
 *
 * @param orders of each run
 * @param starts one for each start of the servers, with one or more runs
 * @param peer runs of the peer, each taken after a start of ours; empty when it was not measured
 */
record JourneyReport(int orders, List<JourneyResult> starts, List<Figures> peer) {

    String text() {
        StringBuilder text =
                new StringBuilder("\nJourney, khaacho.war, " + orders + " orders, first accepted to last notified\n");
        starts.forEach(start -> text.append("warming up, orders a second of each batch:    ")
                .append(FiguresTable.ofRates(start.warmUpRates()))
                .append('\n'));
        text.append("\np50, p95 and p99: an order's time from its acceptance to its last notification\n")
                .append(FiguresTable.ofRuns(ours()))
                .append("\n\n")
                .append(accepting())
                .append('\n');
        if (!peer.isEmpty()) {
            text.append("\npeer, three workers, two API processes, fsync before each 202\n")
                    .append(FiguresTable.ofRuns(peer))
                    .append("\n\n")
                    .append(FiguresTable.ofRatios(Figures.median(ours()), Figures.median(peer)))
                    .append('\n');
        }
        return text.toString();
    }

    private Table accepting() {
        Table table = new Table(List.of("answers meanwhile", "202/s", "p50 ms", "p95 ms", "p99 ms", "ended"));
        for (JourneyResult.Run run : runs()) {
            table.row(List.of(
                    "",
                    decimal(run.acceptedPerSecond()),
                    decimal(run.accepting().p50()),
                    decimal(run.accepting().p95()),
                    decimal(run.accepting().p99()),
                    run.statuses().toString()));
        }
        return table;
    }

    void writeJson(Path file) {
        JsonArrayBuilder batches = Json.createArrayBuilder();
        starts.forEach(start -> batches.add(FiguresJson.rates(start.warmUpRates())));
        JsonArrayBuilder accepting = Json.createArrayBuilder();
        runs().forEach(run -> accepting.add(Json.createObjectBuilder()
                .add("acceptedPerSecond", run.acceptedPerSecond())
                .add("latencyMillis", FiguresJson.of(run.accepting()))));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("benchmark", "journey")
                .add("orders", orders)
                .add("warmingUp", batches)
                .add("accepting", accepting)
                .add("khaacho", FiguresJson.ofRuns(ours()));
        if (!peer.isEmpty()) {
            json.add("peer", FiguresJson.ofRuns(peer))
                    .add("ratios", FiguresJson.map(Figures.ratios(Figures.median(ours()), Figures.median(peer))));
        }
        FiguresJson.write(file, json.build());
    }

    private List<JourneyResult.Run> runs() {
        return starts.stream().flatMap(start -> start.runs().stream()).toList();
    }

    private List<Figures> ours() {
        return runs().stream().map(JourneyResult.Run::figures).toList();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }
}
