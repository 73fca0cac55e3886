package com.khaacho.bench.routing;

import com.khaacho.bench.figures.Distribution;
import com.khaacho.bench.report.FiguresJson;
import com.khaacho.bench.report.Table;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Tells a result.
 *
 * @param maxVendors vendors that may share an order
 * @param quiet whether nobody else used the machine when it began
 */
record RoutingReport(List<SizeResult> sizes, int maxVendors, boolean quiet) {

    String text() {
        Table table =
                new Table(List.of("vendors x lines", "p50 us", "p95 us", "max us", "exact", "gap at most", "units"));
        for (SizeResult size : sizes) {
            table.row(List.of(
                    size.size().toString(),
                    decimal(size.micros().percentile(50)),
                    decimal(size.micros().percentile(95)),
                    decimal(size.micros().greatest()),
                    size.exact() + "/" + size.plans(),
                    String.format(Locale.ROOT, "%.2f %%", size.greatestGapPercent()),
                    Long.toString(size.greatestGapUnits())));
        }
        return "\nRouting, at most " + maxVendors + " vendors an order, one thread, quiet machine: "
                + (quiet ? "yes" : "no") + "\n\n" + table + "\n";
    }

    void writeJson(Path file) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        sizes.forEach(size -> all.add(json(size)));
        FiguresJson.write(
                file,
                Json.createObjectBuilder()
                        .add("benchmark", "routing")
                        .add("maxVendors", maxVendors)
                        .add("quietMachine", quiet)
                        .add("sizes", all)
                        .build());
    }

    private static JsonObject json(SizeResult size) {
        return Json.createObjectBuilder()
                .add("vendors", size.size().vendors())
                .add("lines", size.size().lines())
                .add("plans", size.plans())
                .add("exact", size.exact())
                .add("micros", FiguresJson.map(micros(size.micros())))
                .add("greatestGapPercent", size.greatestGapPercent())
                .add("greatestGapUnits", size.greatestGapUnits())
                .build();
    }

    private static Map<String, Double> micros(Distribution measured) {
        Map<String, Double> micros = new LinkedHashMap<>();
        micros.put("p50", measured.percentile(50));
        micros.put("p95", measured.percentile(95));
        micros.put("max", measured.greatest());
        return micros;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%,.1f", value);
    }
}
