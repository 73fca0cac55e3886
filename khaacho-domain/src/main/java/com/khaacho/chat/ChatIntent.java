package com.khaacho.chat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message is for.
 *
 * @param number of the option picked, 0 for none of them; only for a PICK
 * @param quantity said with it, 0 when it was not
 */
public record ChatIntent(Kind kind, int number, int quantity) {

    /** Of one line of an order. */
    public static final int MAX_QUANTITY = 1_000_000;

    /** The kinds of messages. */
    public enum Kind {
        OK,
        CANCEL,
        STATUS,
        STOP,
        START,
        PICK,
        /** Anything else: what is wanted, in words. */
        WORDS
    }

    private static final Map<String, Kind> WORDS = Map.of(
            "ok", Kind.OK,
            "cancel", Kind.CANCEL,
            "status", Kind.STATUS,
            "stop", Kind.STOP,
            "unsubscribe", Kind.STOP,
            "start", Kind.START);

    /** {@code 1}, or {@code 1 x 5} where the number of units is to be said, too. */
    private static final Pattern PICK = Pattern.compile("(\\p{Nd})(?:\\s*[xX*×]\\s*(\\p{Nd}{1,7}))?");

    /** Case, blanks around and a final mark do not count; a longer text is never a command. */
    public static ChatIntent of(String text) {
        String word = text.strip();
        Matcher pick = PICK.matcher(word);
        if (pick.matches()) {
            int quantity = pick.group(2) == null ? 0 : Integer.parseInt(pick.group(2));
            return new ChatIntent(Kind.PICK, Integer.parseInt(pick.group(1)), Math.min(quantity, MAX_QUANTITY));
        }
        String plain = word.replaceFirst("[.!]+$", "").toLowerCase(Locale.ROOT);
        return new ChatIntent(WORDS.getOrDefault(plain, Kind.WORDS), 0, 0);
    }
}
