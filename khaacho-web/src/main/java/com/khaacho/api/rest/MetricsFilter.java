package com.khaacho.api.rest;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** Counts and times every request, also those that other filters answer. */
public class MetricsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient HttpMetrics metrics;

    /** Given by the container, which makes filters with their constructor without parameters. */
    @Inject
    void use(HttpMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long start = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Completion(request, response, start));
            } else {
                count(request, response, start);
            }
        }
    }

    private void count(HttpServletRequest request, HttpServletResponse response, long start) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        metrics.answered(Route.of(path), response.getStatus(), Duration.ofNanos(System.nanoTime() - start));
        ProblemCode problem = Problems.answered(request);
        if (problem != null) {
            metrics.problem(problem);
        }
    }

    /** Counts a request whose answer comes later, from another thread. */
    private final class Completion implements AsyncListener {

        private final HttpServletRequest request;
        private final HttpServletResponse response;
        private final long start;

        Completion(HttpServletRequest request, HttpServletResponse response, long start) {
            this.request = request;
            this.response = response;
            this.start = start;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            count(request, response, start);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // onComplete follows.
        }

        @Override
        public void onError(AsyncEvent event) {
            // onComplete follows.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
