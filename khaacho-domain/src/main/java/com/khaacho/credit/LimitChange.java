package com.khaacho.credit;

/** What became of a change of a credit limit. */
public sealed interface LimitChange {

    /**
     * It is changed.
     *
     * @param version of the account now
     */
    record Done(int version) implements LimitChange {}

    /** Somebody else changed it since it was read. */
    record Stale(int version) implements LimitChange {}

    /** The retailer has no credit account. */
    record NoAccount() implements LimitChange {}
}
