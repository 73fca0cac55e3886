package com.khaacho.parsing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word or a number of a clean text.
 *
 * @param number null for a word
 * @param hyphenated whether a hyphen without spaces ties it to the one before
 * @param glued whether nothing at all is between it and the one before
 */
record Token(String text, BigDecimal number, boolean hyphenated, boolean glued) {

    private static final Pattern TOKEN = Pattern.compile("\\d+(?:\\.\\d+)?|[\\p{L}\\p{M}]+|[&+*@]");

    static List<Token> of(String clean) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(clean);
        int end = 0;
        while (matcher.find()) {
            String text = matcher.group();
            boolean tied = end > 0 && matcher.start() == end + 1 && clean.charAt(end) == '-';
            boolean glued = end > 0 && matcher.start() == end;
            tokens.add(new Token(text, Character.isDigit(text.charAt(0)) ? new BigDecimal(text) : null, tied, glued));
            end = matcher.end();
        }
        return tokens;
    }

    static Token word(String text) {
        return new Token(text, null, false, false);
    }

    boolean isNumber() {
        return number != null;
    }
}
