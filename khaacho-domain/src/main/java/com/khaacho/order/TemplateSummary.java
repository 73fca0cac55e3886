package com.khaacho.order;

import java.time.Instant;

/**
 * A template as a line of a list.
 *
 * @param lines how many lines it has
 */
public record TemplateSummary(String name, int lines, int version, Instant updatedAt) {}
