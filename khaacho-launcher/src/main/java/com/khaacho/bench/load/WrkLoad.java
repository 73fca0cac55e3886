package com.khaacho.bench.load;

import com.khaacho.bench.BenchFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Runs wrk with bench/accept.lua: it takes 0.03 ms of CPU a request, where clients in Java or Node take ten times that. */
public final class WrkLoad {
    private final Path script;
    private final String baseUrl;
    private final int connections;
    private final Map<String, String> environment;

    /**
     * Loads the server at this address.
     *
     * @param tokens a file with a token a line
     * @param products a file with a product id a line
     */
    public WrkLoad(Path script, String baseUrl, int connections, Path tokens, Path products) {
        this.script = script;
        this.baseUrl = baseUrl;
        this.connections = connections;
        this.environment = Map.of("TOKENS", tokens.toString(), "PRODUCTS", products.toString());
    }

    /**
     * Loads for so long; meanwhile is called once, about the middle.
     *
     * @throws BenchFailure when any request was refused or broken
     */
    public LoadResult run(String runId, Duration duration, Runnable meanwhile) {
        WrkReport.Wrk report = WrkReport.of(output(runId, duration, meanwhile));
        if (report.refused() > 0 || report.broken() > 0) {
            throw new BenchFailure(report.refused() + " requests were not accepted and " + report.broken()
                    + " broke off, of " + (report.accepted().accepted() + report.refused()));
        }
        return report.accepted();
    }

    private String output(String runId, Duration duration, Runnable meanwhile) {
        ProcessBuilder builder = new ProcessBuilder(command(duration)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("RUN_ID", runId);
        try {
            Process wrk = builder.start();
            if (!wrk.waitFor(duration.dividedBy(2).toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                meanwhile.run();
            }
            String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            // Its CPU time counts as ours only once it was waited for.
            wrk.waitFor();
            return output;
        } catch (IOException absent) {
            throw new BenchFailure("wrk is missing: apt-get install wrk", absent);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted while wrk ran", e);
        }
    }

    private List<String> command(Duration duration) {
        return List.of(
                "wrk",
                "-t1",
                "-c" + connections,
                "-d" + duration.toSeconds() + "s",
                "--timeout",
                "10s",
                "-s",
                script.toString(),
                baseUrl);
    }
}
