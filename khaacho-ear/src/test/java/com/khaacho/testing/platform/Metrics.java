package com.khaacho.testing.platform;

import com.khaacho.testing.api.Api;

/** What `/metrics` says now. */
public final class Metrics {
    private final Api api;

    Metrics(Api api) {
        this.api = api;
    }

    public String text() {
        return api.get("/metrics").body();
    }

    /** The sum of a counter's samples whose labels contain this text; 0 while there is none. */
    public double sum(String counter, String label) {
        return text().lines()
                .filter(line -> line.startsWith(counter) && line.contains(label))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
