package com.khaacho.feature;

import java.time.Instant;

/**
 * How a feature stands, or stood.
 *
 * @param version from 1, rises with each change
 * @param changedBy {@code user:name}, or null while nobody changed it
 * @param reason or null while nobody changed it
 */
public record FeatureSwitch(
        Feature feature, boolean enabled, int version, String changedBy, String reason, Instant changedAt) {}
