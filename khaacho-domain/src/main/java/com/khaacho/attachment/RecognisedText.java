package com.khaacho.attachment;

import java.util.Optional;

/** Makes of what a reader answers a text that an order may hold. */
public final class RecognisedText {

    /** As many as an order in words may have. */
    static final int MAX_CHARACTERS = 10_000;

    private RecognisedText() {}

    /** Empty when nothing is left of it, or when it is longer than any order's words. */
    public static Optional<String> of(String answer) {
        StringBuilder kept = new StringBuilder(answer.length());
        answer.replace("\r\n", "\n").codePoints().filter(RecognisedText::isKept).forEach(kept::appendCodePoint);
        String text = kept.toString().strip();
        boolean fits = text.codePointCount(0, text.length()) <= MAX_CHARACTERS;
        return text.isEmpty() || !fits ? Optional.empty() : Optional.of(text);
    }

    private static boolean isKept(int character) {
        boolean isHalf = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return character == '\n' || character == '\t' || (!Character.isISOControl(character) && !isHalf);
    }
}
