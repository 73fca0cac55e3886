package com.khaacho.bench.search;

import com.khaacho.bench.report.FiguresJson;
import com.khaacho.bench.report.Table;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Tells a result.
 *
 * @param importSeconds of the whole catalogue, in one request
 * @param ordersPerSecond that flowed beside the searches
 * @param quiet whether nobody else used the machine when the searches began
 */
record SearchReport(
        int products, double importSeconds, int ordersPerSecond, List<SearchResult> results, boolean quiet) {

    String text() {
        Table table = new Table(List.of("search", "p50 ms", "p95 ms", "p99 ms", "found nothing"));
        for (SearchResult result : results) {
            table.row(List.of(
                    result.kind().title,
                    decimal(result.millis().percentile(50)),
                    decimal(result.millis().percentile(95)),
                    decimal(result.millis().percentile(99)),
                    result.empty() + "/" + result.searches()));
        }
        return String.format(
                Locale.ROOT,
                "%n%,d products imported in %.1f s (%,.0f a second). Searches over REST, one connection, beside %d orders a"
                        + " second, quiet machine: %s%n%n%s%n",
                products,
                importSeconds,
                products / importSeconds,
                ordersPerSecond,
                quiet ? "yes" : "no",
                table);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    void writeJson(Path file) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        results.forEach(result -> all.add(Json.createObjectBuilder()
                .add("search", result.kind().name())
                .add("millis", FiguresJson.of(result.millis().latency()))
                .add("searches", result.searches())
                .add("foundNothing", result.empty())));
        FiguresJson.write(
                file,
                Json.createObjectBuilder()
                        .add("benchmark", "search")
                        .add("products", products)
                        .add("importSeconds", importSeconds)
                        .add("ordersPerSecond", ordersPerSecond)
                        .add("quietMachine", quiet)
                        .add("kinds", all)
                        .build());
    }
}
