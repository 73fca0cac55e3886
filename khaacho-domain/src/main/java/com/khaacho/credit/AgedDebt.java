package com.khaacho.credit;

import com.khaacho.shared.Money;

/**
 * A debt by the age of its bills: the days since they were billed.
 *
 * @param upTo30 billed today or up to 30 days ago
 * @param upTo60 31 to 60 days ago
 * @param upTo90 61 to 90 days ago
 * @param over90 before that
 */
public record AgedDebt(Money upTo30, Money upTo60, Money upTo90, Money over90) {

    /** All of it. */
    public Money total() {
        return upTo30.plus(upTo60).plus(upTo90).plus(over90);
    }
}
