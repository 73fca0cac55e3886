package com.khaacho.shared;

import java.util.Optional;

/**
 * A telephone number.
 *
 * @param e164 a plus and 8 to 15 digits, the first of them not 0
 */
public record PhoneNumber(String e164) {

    /** E.164 allows no more digits; the shortest numbers with a country code that are in use have so many. */
    private static final int MAX_DIGITS = 15;

    private static final int MIN_DIGITS = 8;

    /** A mobile number as it is written inside Nepal. */
    private static final int MOBILE_DIGITS = 10;

    private static final String NEPAL = "977";

    /**
     * Reads a number as people write it: with a plus and country code, or a mobile number of Nepal, which has ten digits
     * and begins with 96, 97 or 98. Blanks, hyphens, dots and parentheses count for nothing, digits may be Devanagari's.
     */
    public static Optional<PhoneNumber> read(String text) {
        String written = text.strip();
        boolean hasCountry = written.startsWith("+");
        String digits = digits(hasCountry ? written.substring(1) : written);
        if (hasCountry) {
            boolean fits = digits.length() >= MIN_DIGITS && digits.charAt(0) != '0';
            return fits ? Optional.of(new PhoneNumber("+" + digits)) : Optional.empty();
        }
        return isMobile(digits) ? Optional.of(new PhoneNumber("+" + NEPAL + digits)) : Optional.empty();
    }

    private static boolean isMobile(String digits) {
        return digits.length() == MOBILE_DIGITS
                && digits.charAt(0) == '9'
                && digits.charAt(1) >= '6'
                && digits.charAt(1) <= '8';
    }

    /** Nothing when there is anything but digits and what separates them, or too much. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder(MAX_DIGITS);
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0 && digits.length() < MAX_DIGITS) {
                digits.append((char) ('0' + digit));
            } else if (" -.()".indexOf(text.charAt(i)) < 0) {
                return "";
            }
        }
        return digits.toString();
    }
}
