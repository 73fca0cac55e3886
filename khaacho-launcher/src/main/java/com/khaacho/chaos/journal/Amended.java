package com.khaacho.chaos.journal;

/**
 * What an order was to ask for instead.
 *
 * @param lines order lines
 * @param quantity selling units over all lines
 */
public record Amended(int lines, long quantity) {}
