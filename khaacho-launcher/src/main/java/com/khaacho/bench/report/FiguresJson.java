package com.khaacho.bench.report;

import com.khaacho.bench.figures.Figures;
import com.khaacho.bench.figures.Latency;
import com.khaacho.launcher.installation.PrivateFiles;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Results as JSON; figures are rounded to three decimals, which is more than they are good for. */
public final class FiguresJson {
    private static final int DECIMALS = 3;

    private FiguresJson() {}

    public static JsonObject ofRuns(List<Figures> runs) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        runs.forEach(run -> all.add(of(run)));
        return Json.createObjectBuilder()
                .add("runs", all)
                .add("median", of(Figures.median(runs)))
                .build();
    }

    public static JsonObject of(Figures run) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("ordersPerSecond", rounded(run.perSecond()))
                .add("cpuSecondsPerThousand", map(run.cpuSeconds()))
                .add("cpuSecondsPerThousandInAll", rounded(run.totalCpuSeconds()))
                .add("clientCpuSecondsPerThousand", rounded(run.loadCpuSeconds()))
                .add("residentBytes", map(run.residentBytes()))
                .add("residentBytesInAll", rounded(run.totalResidentBytes()))
                .add("quietMachine", run.quiet());
        run.latency().ifPresent(latency -> json.add("latencyMillis", of(latency)));
        return json.build();
    }

    public static JsonObject of(Latency latency) {
        return Json.createObjectBuilder()
                .add("p50", rounded(latency.p50()))
                .add("p95", rounded(latency.p95()))
                .add("p99", rounded(latency.p99()))
                .build();
    }

    public static JsonArray rates(List<Double> rates) {
        JsonArrayBuilder json = Json.createArrayBuilder();
        rates.forEach(rate -> json.add(rounded(rate)));
        return json.build();
    }

    public static JsonObject map(Map<String, Double> values) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        values.forEach((name, value) -> json.add(name, rounded(value)));
        return json.build();
    }

    public static void write(Path file, JsonValue json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(json);
        }
        PrivateFiles.write(file.toAbsolutePath(), text + "\n");
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
