package com.khaacho.bench.parse;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Distribution;
import com.khaacho.bench.report.FiguresJson;
import com.khaacho.bench.report.Table;
import com.khaacho.order.OrderLine;
import com.khaacho.parsing.ParsedText;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a result.
 *
 * @param products of the catalogue
 */
record ParseReport(ParseBench.Result result, int products) {

    String text() {
        Table table = new Table(List.of(
                "kind", "messages", "precision", "recall", "item f1", "exact", "clarified: precision", "recall"));
        result.byKind().forEach((kind, score) -> table.row(row(kind, score)));
        table.row(row("all", result.all()));
        Distribution micros = result.micros();
        return "\nParsing over " + products + " products\n\n" + table + "\n"
                + String.format(
                        Locale.ROOT,
                        "a message took us: p50 %,.0f, p95 %,.0f, max %,.0f%n",
                        micros.percentile(50),
                        micros.percentile(95),
                        micros.greatest())
                + String.format(
                        Locale.ROOT,
                        "messages with an item that nobody asked for: %.1f %%%n",
                        100 * result.all().invented())
                + "not exact: " + (result.wrong().isEmpty() ? "none" : String.join(" ", result.wrong())) + "\n";
    }

    private static List<String> row(String kind, Score score) {
        return List.of(
                kind,
                Integer.toString(score.messages()),
                decimal(score.precision()),
                decimal(score.recall()),
                decimal(score.f1()),
                decimal(score.exact()),
                decimal(score.clarificationPrecision()),
                decimal(score.clarificationRecall()));
    }

    private static String decimal(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    void writeJson(Path file) {
        FiguresJson.write(
                file,
                Json.createObjectBuilder()
                        .add("benchmark", "parse")
                        .add("products", products)
                        .add("messages", result.all().messages())
                        .add("itemF1", result.all().f1())
                        .add("exact", result.all().exact())
                        .add("invented", result.all().invented())
                        .add(
                                "micros",
                                FiguresJson.map(Map.of(
                                        "p50", result.micros().percentile(50),
                                        "p95", result.micros().percentile(95))))
                        .build());
    }

    /** What was understood, one JSON object a line. */
    void writePredictions(Path file) {
        List<String> lines = result.parsed().entrySet().stream()
                .map(entry -> prediction(entry.getKey(), entry.getValue()).toString())
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new BenchFailure(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static JsonObject prediction(String id, ParsedText parsed) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (OrderLine line : parsed.lines()) {
            items.add(Json.createObjectBuilder().add("sku", line.sku()).add("quantity", line.quantity()));
        }
        return Json.createObjectBuilder()
                .add("id", id)
                .add("lines", items)
                .add("needs_clarification", !parsed.unmatched().isEmpty())
                .add("unmatched", Json.createArrayBuilder(parsed.unmatched()))
                .build();
    }
}
