package com.khaacho.order.rest;

/**
 * Whole numbers straight from their digits: {@code 1.0}, {@code 1e3} and numbers of a million digits never become a
 * number at all.
 */
final class Digits {

    static final long NOT_WHOLE = -1;
    static final long OUT_OF_RANGE = -2;

    /** Longer than any limit we have, shorter than what a long overflows at. */
    private static final int MAX_DIGITS = 18;

    private Digits() {}

    /** The number from 1 to max, or {@link #NOT_WHOLE}, or {@link #OUT_OF_RANGE}. */
    static long parse(String json, long max) {
        int start = json.startsWith("-") ? 1 : 0;
        long number = 0;
        for (int i = start; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < '0' || c > '9') {
                return NOT_WHOLE;
            }
            number = i - start < MAX_DIGITS ? number * 10 + (c - '0') : Long.MAX_VALUE;
        }
        return start == 0 && number >= 1 && number <= max ? number : OUT_OF_RANGE;
    }
}
