package com.khaacho.api.rest;

/** Which texts can be stored and sent on. */
public final class Characters {

    private Characters() {}

    /**
     * PostgreSQL stores no NUL, UTF-8 has no half surrogate pairs, and other control characters only garble screens and
     * logs; line breaks and tabs are kept where a text may have several lines.
     */
    public static boolean areStorable(String text, boolean severalLines) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || (Character.isISOControl(c) && !(severalLines && isLayout(c)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLayout(char c) {
        return c == '\n' || c == '\r' || c == '\t';
    }
}
