package com.khaacho.payment;

/** What became of an operator's word on a row of a bank's statement. */
public sealed interface RowDecision {

    /** It is a payment, now or by the same word before. */
    record Recorded(Payment payment) implements RowDecision {}

    /** It is no payment, now or by the same word before. */
    record Dismissed(BankRow row) implements RowDecision {}

    /** Something else was decided of it before. */
    record DecidedOtherwise(BankRow row) implements RowDecision {}

    /** It cannot be recorded so. */
    record Refused(Recording recording) implements RowDecision {}

    /** There is no such row. */
    record NotFound() implements RowDecision {}
}
