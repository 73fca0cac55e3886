package com.khaacho.chaos.invariants;

/**
 * A broken promise.
 *
 * @param invariant which one, as a sentence with underscores
 * @param subject an order id, or "retailer ...", "offer ...", "queue ..."
 * @param finding what was seen
 */
public record Violation(String invariant, String subject, String finding) {

    @Override
    public String toString() {
        return invariant + ": " + subject + " " + finding;
    }
}
