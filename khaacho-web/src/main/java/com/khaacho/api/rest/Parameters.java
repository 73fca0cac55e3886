package com.khaacho.api.rest;

import com.khaacho.catalog.ProductRules;
import com.khaacho.shared.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;

/** Reads parameters of addresses; what is not allowed becomes INVALID_PARAMETER with the parameter's name. */
public final class Parameters {

    private Parameters() {}

    /**
     * An order id from a path.
     *
     * @throws ProblemException ORDER_NOT_FOUND for what cannot be an id: to the caller it is one more unknown order
     */
    public static OrderId orderId(String text) {
        try {
            return OrderId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemCode.ORDER_NOT_FOUND, "There is no such order");
        }
    }

    /**
     * A sku from a path.
     *
     * @throws ProblemException the given problem for what cannot be one: to the caller it is one more unknown thing
     */
    public static String sku(String text, ProblemCode unknown) {
        boolean possible = !text.isBlank()
                && text.length() <= ProductRules.MAX_SKU
                && text.chars().noneMatch(c -> Character.isISOControl(c) || isSurrogate(c));
        if (!possible) {
            throw new ProblemException(unknown, unknown.title());
        }
        return text;
    }

    /** An id; null when absent. */
    public static UUID id(String name, String text) {
        return text == null ? null : PathId.parse(text).orElseThrow(() -> invalid(name, "must be an id"));
    }

    /** A whole number within the limits, or the default when it is absent. */
    public static int number(String name, String text, int min, int max, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        if (number < min || number > max) {
            throw invalid(name, "must be a whole number from " + min + " to " + max);
        }
        return number;
    }

    /** {@code true} or {@code false}, which an absent one is. */
    public static boolean flag(String name, String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw invalid(name, "must be true or false");
        }
        return "true".equals(text);
    }

    /** An instant in ISO 8601 with its offset, or a day, which means its first moment in UTC; null when absent. */
    public static Instant instant(String name, String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-11-22".length()
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw invalid(name, "must look like 2026-11-22T10:00:00Z or 2026-11-22");
        }
    }

    /** A day in ISO 8601 within the limits, or the default when it is absent. */
    public static LocalDate day(String name, String text, LocalDate min, LocalDate max, LocalDate otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(min) && !day.isAfter(max)) {
                return day;
            }
        } catch (DateTimeParseException e) {
            throw invalid(name, "must look like 2026-11-22");
        }
        throw invalid(name, "must be a day from " + min + " to " + max);
    }

    /** One of an enum's words, in any case; null when absent. */
    public static <E extends Enum<E>> E word(String name, String text, Class<E> words) {
        if (text == null) {
            return null;
        }
        try {
            return Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw invalid(name, "is none of the words that are allowed here");
        }
    }

    /** A short text without control characters; null when absent or blank. */
    public static String words(String name, String text, int maxLength) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > maxLength || text.chars().anyMatch(c -> Character.isISOControl(c) || isSurrogate(c))) {
            throw invalid(name, "has at most " + maxLength + " characters, none of them a control character");
        }
        return text.strip();
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The refusal of one parameter. */
    public static ProblemException invalid(String name, String rule) {
        return new ProblemException(ProblemCode.INVALID_PARAMETER, name + ' ' + rule);
    }
}
