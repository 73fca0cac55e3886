package com.khaacho.database.jdbc;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Turns a batch of objects into one array a column, to be bound to {@code unnest(?, ?, ...)}: one statement for the
 * whole batch.
 */
public final class Columns<T> {

    private final List<T> rows;

    private Columns(Collection<T> rows) {
        this.rows = List.copyOf(rows);
    }

    public static <T> Columns<T> of(Collection<T> rows) {
        return new Columns<>(rows);
    }

    public UUID[] uuids(Function<T, UUID> value) {
        return rows.stream().map(value).toArray(UUID[]::new);
    }

    public String[] texts(Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    public Integer[] integers(Function<T, Integer> value) {
        return rows.stream().map(value).toArray(Integer[]::new);
    }

    public Long[] longs(Function<T, Long> value) {
        return rows.stream().map(value).toArray(Long[]::new);
    }

    public BigDecimal[] amounts(Function<T, BigDecimal> value) {
        return rows.stream().map(value).toArray(BigDecimal[]::new);
    }

    /** As ISO 8601 texts, to be cast with {@code ::timestamptz} in the statement. */
    public String[] instants(Function<T, Instant> value) {
        return rows.stream()
                .map(value)
                .map(instant -> instant == null ? null : instant.toString())
                .toArray(String[]::new);
    }
}
