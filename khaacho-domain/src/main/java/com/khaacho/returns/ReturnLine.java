package com.khaacho.returns;

import java.util.Comparator;
import java.util.Objects;

/**
 * So much of an invoice's line, for one reason.
 *
 * @param lineNo of the invoice
 * @param quantity selling units, 1 to 1,000,000
 */
public record ReturnLine(int lineNo, int quantity, ReturnReason reason) {

    /** By line number, then by reason. */
    public static final Comparator<ReturnLine> ORDER =
            Comparator.comparingInt(ReturnLine::lineNo).thenComparing(ReturnLine::reason);

    public ReturnLine {
        Objects.requireNonNull(reason, "reason");
        if (quantity < 1) {
            throw new IllegalArgumentException("A return is of 1 or more");
        }
    }
}
