package com.khaacho.catalog;

/**
 * How a file is imported.
 *
 * @param dryRun everything is checked and counted, nothing is kept
 * @param partial good rows are kept although others are bad; otherwise it is all or nothing
 */
public record ImportOptions(boolean dryRun, boolean partial) {}
