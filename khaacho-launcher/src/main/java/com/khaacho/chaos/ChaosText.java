package com.khaacho.chaos;

import com.khaacho.chaos.invariants.Violation;
import com.khaacho.chaos.powercut.CutOff;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report as a table for people and as JSON for scripts. */
final class ChaosText {
    private static final double MILLIS_A_SECOND = 1000.0;
    private static final int NO_ANSWER = 0;
    /** A systematic defect breaks a promise for every order: the JSON and the journal have the rest. */
    private static final int SHOWN = 40;

    private ChaosText() {}

    static String table(ChaosReport report) {
        StringBuilder text = new StringBuilder(2_000);
        line(
                text,
                "seed %d, %d kills, %.1f orders/s for %.0f s%s",
                report.options().seed(),
                report.options().kills(),
                report.options().rate(),
                seconds(report.duration()),
                report.options().powerCut() ? ", power cuts" : "");
        line(text, "%-28s %8d", "orders answered 202", report.answeredOrders());
        report.answers()
                .forEach((status, count) -> line(
                        text,
                        "%-28s %8d",
                        status == NO_ANSWER ? "requests without an answer" : "answers " + status,
                        count));
        report.done().forEach((kind, count) -> line(text, "%-28s %8d", "done " + kind, count));
        report.states().forEach((state, count) -> line(text, "%-28s %8d", "ended " + state, count));
        report.oddities().forEach((what, count) -> line(text, "%-28s %8d", what, count));
        report.kills().forEach((victim, count) -> line(text, "%-28s %8d", "kills of " + victim, count));
        CutOff cutOff = report.cutOff();
        if (report.options().powerCut()) {
            line(text, "%-28s %8d in %d bytes", "unsynced writes cut off", cutOff.writes(), cutOff.bytes());
        }
        line(text, "%-28s %8s %8s %8s", "until orders flow again", "times", "median", "max");
        report.recoveries()
                .forEach((name, times) -> line(
                        text,
                        "  %-26s %8d %7.1fs %7.1fs",
                        name,
                        times.size(),
                        seconds(median(times)),
                        seconds(times.get(times.size() - 1))));
        report.promises()
                .forEach((name, broken) -> line(
                        text, "%-50s %s", name, broken.isEmpty() ? "holds" : "BROKEN " + broken.size() + " times"));
        report.violations().stream().limit(SHOWN).forEach(violation -> line(text, "  %s", violation));
        return text.toString();
    }

    static JsonObject json(ChaosReport report) {
        JsonObjectBuilder recoveries = Json.createObjectBuilder();
        report.recoveries()
                .forEach((name, times) -> recoveries.add(
                        name,
                        Json.createObjectBuilder()
                                .add("times", times.size())
                                .add("medianMillis", median(times).toMillis())
                                .add("maxMillis", times.get(times.size() - 1).toMillis())));
        JsonArrayBuilder violations = Json.createArrayBuilder();
        for (Violation violation : report.violations()) {
            violations.add(Json.createObjectBuilder()
                    .add("invariant", violation.invariant())
                    .add("subject", violation.subject())
                    .add("finding", violation.finding()));
        }
        return Json.createObjectBuilder()
                .add("seed", report.options().seed())
                .add("kills", counts(report.kills()))
                .add("powerCut", report.options().powerCut())
                .add("ratePerSecond", report.options().rate())
                .add("durationMillis", report.duration().toMillis())
                .add("ordersAnswered", report.answeredOrders())
                .add("answers", counts(report.answers()))
                .add("done", counts(report.done()))
                .add("states", counts(report.states()))
                .add("oddities", counts(report.oddities()))
                .add("unsyncedWritesCutOff", report.cutOff().writes())
                .add("recoveries", recoveries)
                .add("clean", report.isClean())
                .add("violations", violations)
                .build();
    }

    private static JsonObjectBuilder counts(Map<?, Long> counts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        counts.forEach((name, count) -> json.add(name.toString(), count));
        return json;
    }

    private static Duration median(List<Duration> ascending) {
        int middle = ascending.size() / 2;
        return ascending.size() % 2 == 1
                ? ascending.get(middle)
                : ascending.get(middle - 1).plus(ascending.get(middle)).dividedBy(2);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_A_SECOND;
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
