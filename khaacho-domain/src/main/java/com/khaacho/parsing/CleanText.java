package com.khaacho.parsing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One spelling for one thing: Unicode NFKC, lower case, ASCII digits; then clauses and words. */
final class CleanText {

    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=\\d{3}(?!\\d))");
    private static final Pattern CLAUSE_END = Pattern.compile("[\\n,;|।]|\\.(?=\\s|$)|(?<=[?!])");
    private static final Pattern WORD = Pattern.compile("\\d+(?:\\.\\d+)?|[\\p{L}\\p{M}]+|[&+?]");

    private CleanText() {}

    static String clean(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder clean = new StringBuilder(normal.length());
        normal.codePoints().forEach(c -> {
            if (Character.isDigit(c)) {
                clean.append(Character.digit(c, 10));
            } else if (Character.getType(c) != Character.FORMAT) {
                // Format characters are invisible joiners that phones put inside Devanagari words.
                clean.appendCodePoint(c);
            }
        });
        return THOUSANDS.matcher(clean).replaceAll("");
    }

    static List<String> clauses(String clean) {
        return CLAUSE_END
                .splitAsStream(clean)
                .map(String::strip)
                .filter(clause -> !clause.isEmpty())
                .toList();
    }

    static List<String> words(String clean) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(clean);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0));
    }
}
