package com.khaacho.catalog;

import java.time.Instant;

/**
 * A product with what the catalogue knows of it besides.
 *
 * @param active false when it is not sold any more
 * @param version grows with each change, from 1
 */
public record CatalogueEntry(Product product, boolean active, int version, Instant updatedAt) {}
