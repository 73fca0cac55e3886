package com.khaacho.bench.peer;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Latency;
import com.khaacho.bench.load.WrkReport;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;

/**
 * The line that the peer's bench.sh prints for a run.
 *
 * @param orders accepted, or worked through all stages
 * @param perSecond of those orders
 * @param latency of the 202s; empty for the journey, whose time an order the peer does not measure
 * @param quiet whether the peer's script found the machine quiet
 */
record PeerReport(long orders, double perSecond, Optional<Latency> latency, boolean quiet) {

    static PeerReport of(String output) {
        String line = output.lines()
                .filter(candidate -> candidate.startsWith("{\"what\":"))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new BenchFailure("the peer reported nothing: " + Script.lastWords(output)));
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject json = reader.readObject();
            return json.containsKey("e2e") ? journey(json) : accept(json);
        } catch (JsonException | NullPointerException | ClassCastException e) {
            throw new BenchFailure("the peer's report cannot be read: " + line, e);
        }
    }

    private static PeerReport accept(JsonObject json) {
        WrkReport.Wrk wrk = WrkReport.of(json.getJsonObject("r"));
        if (wrk.refused() > 0 || wrk.broken() > 0) {
            throw new BenchFailure("the peer refused " + wrk.refused() + " requests and broke " + wrk.broken());
        }
        return new PeerReport(
                wrk.accepted().accepted(),
                wrk.accepted().perSecond(),
                Optional.of(wrk.accepted().latency()),
                isQuiet(json));
    }

    private static PeerReport journey(JsonObject json) {
        JsonObject journey = json.getJsonObject("e2e");
        return new PeerReport(
                journey.getJsonNumber("notified").longValue(),
                journey.getJsonNumber("per_s").doubleValue(),
                Optional.empty(),
                isQuiet(json));
    }

    private static boolean isQuiet(JsonObject json) {
        return "yes".equals(json.getString("quiet"));
    }
}
