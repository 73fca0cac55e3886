package com.khaacho.vendor;

import java.time.Duration;

/**
 * How long vendors may take.
 *
 * @param answerLimit after which a vendor order without an answer counts as declined, 1 minute to 7 days
 */
public record VendorSettings(Duration answerLimit) {

    private static final Duration LONGEST = Duration.ofDays(7);

    public VendorSettings {
        if (answerLimit.compareTo(Duration.ofMinutes(1)) < 0 || answerLimit.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("khaacho.vendor.answer-minutes must be 1 to 10080");
        }
    }
}
