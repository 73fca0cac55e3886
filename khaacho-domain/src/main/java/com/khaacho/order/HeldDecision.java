package com.khaacho.order;

import com.khaacho.shared.Money;

/** What came of an operator's word on a held order. */
public sealed interface HeldDecision {

    /** It is decided; its news is still to be told. */
    record Done() implements HeldDecision {}

    /** It is not held: never was, or somebody else was faster. */
    record NotHeld(OrderStatus status) implements HeldDecision {}

    /** It is held for an approval within its shop. */
    record OfShop() implements HeldDecision {}

    /** It was changed since the operator looked at it: what is held now is something else. */
    record Stale(int version) implements HeldDecision {}

    /**
     * Its retailer's credit does not carry it, and nobody said that it shall pass nevertheless.
     *
     * @param missing by how much, above 0
     */
    record OverLimit(Money missing) implements HeldDecision {}

    /** Its retailer has no open credit account; no word of an operator on an order changes that. */
    record Blocked() implements HeldDecision {}

    /** There is no such order among those recorded. */
    record NotFound() implements HeldDecision {}
}
