package com.khaacho.order;

import java.time.Instant;

/**
 * What a retailer orders again and again; its users share it.
 *
 * @param version another one with every change
 */
public record Template(TemplateDraft content, int version, Instant updatedAt) {}
