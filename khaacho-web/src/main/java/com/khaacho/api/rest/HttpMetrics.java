package com.khaacho.api.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.metrics.Timer;

/**
 * Requests by route and class of status, their times, and problems by code. The registry is asked once for each; looking
 * a metric up by its tags costs more than counting.
 */
@ApplicationScoped
public class HttpMetrics {

    private static final String REQUESTS = "khaacho_http_requests";
    private static final String SECONDS = "khaacho_http_request_seconds";
    private static final String PROBLEMS = "khaacho_problems";

    private final MetricRegistry registry;
    private final Map<Outcome, Counter> requests = new ConcurrentHashMap<>();
    private final Map<Route, Timer> times = new ConcurrentHashMap<>();
    private final Map<ProblemCode, Counter> problems = new ConcurrentHashMap<>();

    @Inject
    public HttpMetrics(MetricRegistry registry) {
        this.registry = registry;
    }

    /** For the container's proxy only. */
    protected HttpMetrics() {
        this(null);
    }

    void answered(Route route, int status, Duration time) {
        requests.computeIfAbsent(new Outcome(route, status / 100), this::requests)
                .inc();
        times.computeIfAbsent(route, this::time).update(time);
    }

    void problem(ProblemCode code) {
        problems.computeIfAbsent(code, this::problems).inc();
    }

    private Counter requests(Outcome outcome) {
        Tag route = new Tag("route", outcome.route.tag());
        return registry.counter(REQUESTS, route, new Tag("status", outcome.statusClass + "xx"));
    }

    private Timer time(Route route) {
        return registry.timer(SECONDS, new Tag("route", route.tag()));
    }

    private Counter problems(ProblemCode code) {
        return registry.counter(PROBLEMS, new Tag("code", code.name()));
    }

    /** @param statusClass the first digit of the status */
    private record Outcome(Route route, int statusClass) {}
}
