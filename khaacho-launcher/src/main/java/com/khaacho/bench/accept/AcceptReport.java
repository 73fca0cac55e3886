package com.khaacho.bench.accept;

import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.report.FiguresJson;
import com.khaacho.bench.report.FiguresTable;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells a result.
 *
 * @param starts one for each start of the servers, with one or more runs
 * @param peer runs of the peer, each taken after a start of ours; empty when it was not measured
 */
record AcceptReport(List<AcceptResult> starts, List<Figures> peer) {

    String text() {
        StringBuilder text = new StringBuilder("\nAcceptance, khaacho-api.war, 202s a second\n");
        for (AcceptResult start : starts) {
            text.append("after ready, slices of 5 s:    ")
                    .append(FiguresTable.ofRates(start.coldRates()))
                    .append(", on average ")
                    .append(FiguresTable.ofRates(List.of(start.coldRate())))
                    .append("\nwarming up, slices of 10 s:    ")
                    .append(FiguresTable.ofRates(start.warmUpRates()))
                    .append('\n');
        }
        text.append("\nsteady\n").append(FiguresTable.ofRuns(ours())).append('\n');
        if (!peer.isEmpty()) {
            text.append("\npeer, two API processes, fsync before each 202\n")
                    .append(FiguresTable.ofRuns(peer))
                    .append("\n\n")
                    .append(FiguresTable.ofRatios(Figures.median(ours()), Figures.median(peer)))
                    .append('\n');
        }
        return text.toString();
    }

    void writeJson(Path file) {
        JsonArrayBuilder slices = Json.createArrayBuilder();
        starts.forEach(start -> slices.add(Json.createObjectBuilder()
                .add("afterReady", FiguresJson.rates(start.coldRates()))
                .add("afterReadyOnAverage", start.coldRate())
                .add("warmingUp", FiguresJson.rates(start.warmUpRates()))));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("benchmark", "accept")
                .add("starts", slices)
                .add("khaacho", FiguresJson.ofRuns(ours()));
        if (!peer.isEmpty()) {
            json.add("peer", FiguresJson.ofRuns(peer))
                    .add("ratios", FiguresJson.map(Figures.ratios(Figures.median(ours()), Figures.median(peer))));
        }
        FiguresJson.write(file, json.build());
    }

    private List<Figures> ours() {
        return starts.stream().flatMap(start -> start.runs().stream()).toList();
    }
}
