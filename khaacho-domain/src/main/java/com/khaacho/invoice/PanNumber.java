package com.khaacho.invoice;

import java.util.regex.Pattern;

/**
 * A Permanent Account Number of Nepal's Inland Revenue Department. Who is registered for VAT has the same number there.
 *
 * @param digits nine digits
 */
public record PanNumber(String digits) {

    private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");

    public PanNumber {
        if (!NINE_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("A PAN has nine digits");
        }
    }

    @Override
    public String toString() {
        return digits;
    }
}
