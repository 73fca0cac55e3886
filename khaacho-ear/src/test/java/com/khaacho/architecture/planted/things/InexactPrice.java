package com.khaacho.architecture.planted.things;

/** An amount that 0.1 does not fit into. */
public record InexactPrice(double price) {}
