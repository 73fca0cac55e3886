package com.khaacho.parsing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One spelling for one thing: Unicode NFKC, lower case, ASCII digits, no marks inside words, no thousands separators;
 * and without what holds digits or words but never goods: markup, addresses of the web, telephone numbers, money, dates.
 */
final class CleanText {

    /** 1,200 and 1,00,000. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d),(?=(?:\\d{2},){0,4}\\d{3}(?!\\d))");

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['\u2019`](?=\\p{L})");

    /** k.g., के.जी. */
    private static final Pattern DOTS =
            Pattern.compile("(?<!\\p{L})(\\p{L}\\p{M}*)\\.(\\p{L}\\p{M}*)(?:\\.|(?!\\p{L}))");

    private static final Pattern FRACTION = Pattern.compile("(?<!\\d)1 ?[/\u2044] ?([24])(?!\\d)");

    /** Each alternative looks at a bounded stretch from where it begins: the text is a stranger's, up to 10,000 characters. */
    private static final Pattern NOISE = Pattern.compile(String.join(
            "|",
            "(?s)<script\\b.{0,2000}?</script>",
            "</?[a-z][^<>\\n]{0,200}>",
            "\\{[^{}\\n]*+\\}",
            "\\b(?:https?://|www\\.)\\S+",
            "\\b[a-z0-9-]{2,63}(?:\\.[a-z0-9-]{2,63}){1,4}/[^\\s]*+",
            "[^\\s@]{1,64}@[^\\s@]{1,255}?\\.\\p{L}{2,24}",
            // Four digits with two more of them are a day; eight digits are nobody's quantity.
            "(?<!\\d)\\d{1,4}([-/.])\\d{1,2}\\1\\d{1,4}(?!\\d)",
            "\\+?(?<!\\d)\\d{2,4}[- ]?\\d{7,10}(?!\\d)",
            "(?<![\\d.])\\d{8,}(?!\\d)",
            "(?<!\\p{L})(?:rs|nrs|npr|inr|\u0930\u0941|\u0930\u0942)\\.? ?\\d+(?:\\.\\d+)?(?:/-)?",
            "(?<![\\d.])\\d+(?:\\.\\d+)? ?(?:/-|%)",
            "@ ?\\d+(?:\\.\\d+)?",
            "(?<!\\p{L})no\\.? ?\\d+",
            "#\\d+",
            "(?<![\\d.])\\d+(?:st|nd|rd|th)(?!\\p{L})"));

    /** Where one speaker's words end and another's begin: a closing tag of a block, ">>" and "<<". */
    private static final Pattern SEAM =
            Pattern.compile("</(?!(?:b|i|u|em|a|span|strong)>)[a-z][^<>\\n]{0,200}>|>>+|<<+");

    private CleanText() {}

    /** One line of the text stays one line. */
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
        String joined = DOTS.matcher(APOSTROPHE.matcher(clean).replaceAll("")).replaceAll("$1$2 ");
        return THOUSANDS.matcher(joined).replaceAll("");
    }

    /** Of a message that is clean: without what never names goods. */
    static String withoutNoise(String clean) {
        String whole = FRACTION.matcher(clean).replaceAll(half -> half.group(1).equals("2") ? "0.5" : "0.25");
        return NOISE.matcher(SEAM.matcher(whole).replaceAll(" ; ")).replaceAll(" ");
    }
}
