package com.khaacho.bench.load;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Latency;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** What bench/accept.lua and the peer's script print in their last line, and the peer's benchmark in its member `r`. */
public final class WrkReport {
    private static final String MARK = "RESULT ";

    private WrkReport() {}

    /**
     * Reads wrk's output.
     *
     * @throws BenchFailure when wrk printed no result; its output is in the message
     */
    public static Wrk of(String output) {
        String line = output.lines()
                .filter(candidate -> candidate.startsWith(MARK))
                .findFirst()
                .orElseThrow(() -> new BenchFailure("wrk measured nothing: " + output.strip()));
        try (JsonReader reader = Json.createReader(new StringReader(line.substring(MARK.length())))) {
            return of(reader.readObject());
        }
    }

    public static Wrk of(JsonObject result) {
        long refused = result.getJsonNumber("non2xx").longValue();
        LoadResult accepted = new LoadResult(
                result.getJsonNumber("requests").longValue() - refused,
                number(result, "seconds"),
                new Latency(number(result, "p50_ms"), number(result, "p95_ms"), number(result, "p99_ms")));
        return new Wrk(accepted, refused, result.getJsonNumber("sockerr").longValue());
    }

    private static double number(JsonObject result, String name) {
        return result.getJsonNumber(name).doubleValue();
    }

    /**
     * What wrk counted.
     *
     * @param refused answers that were no 2xx
     * @param broken connections that failed or were silent for ten seconds
     */
    public record Wrk(LoadResult accepted, long refused, long broken) {}
}
