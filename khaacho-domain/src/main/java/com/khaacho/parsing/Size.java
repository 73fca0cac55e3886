package com.khaacho.parsing;

import java.math.BigDecimal;

/**
 * A weight in grams or a volume in millilitres.
 *
 * @param base g or ml
 */
record Size(BigDecimal amount, String base) {

    Size {
        amount = amount.stripTrailingZeros();
    }

    /** Reads {@code 1000g} or {@code 1ml}. */
    static Size of(String text) {
        String base = text.endsWith("ml") ? "ml" : "g";
        return new Size(new BigDecimal(text.substring(0, text.length() - base.length())), base);
    }

    Size times(BigDecimal factor) {
        return new Size(amount.multiply(factor), base);
    }

    /** How many of the part make this size, or 0 when they do not do so exactly. */
    int contains(Size part) {
        if (!base.equals(part.base) || part.amount.signum() <= 0) {
            return 0;
        }
        BigDecimal[] result = amount.divideAndRemainder(part.amount);
        boolean exact = result[1].signum() == 0 && result[0].compareTo(Item.MOST) <= 0;
        return exact ? result[0].intValueExact() : 0;
    }
}
