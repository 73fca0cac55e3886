package com.khaacho.ai.http;

import com.khaacho.ai.ModelCall;
import com.khaacho.ai.NoAnswerException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Until when a provider asked to be left alone. Each node keeps its own. */
final class Away {

    /** For one that does not say how long. */
    private static final Duration UNSAID = Duration.ofSeconds(60);

    /** A mistaken header must not keep a provider away for days. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST_DIGITS = 6;

    private final Clock clock;
    private volatile Instant until = Instant.MIN;

    Away(Clock clock) {
        this.clock = clock;
    }

    /**
     * Takes the header Retry-After: seconds, or a date.
     *
     * @param retryAfter null when there was none
     */
    void ask(String retryAfter) {
        Duration wished = Optional.ofNullable(retryAfter).map(this::read).orElse(UNSAID);
        Duration kept = wished.isNegative() ? UNSAID : wished;
        until = clock.instant().plus(kept.compareTo(LONGEST) > 0 ? LONGEST : kept);
    }

    private Duration read(String retryAfter) {
        String text = retryAfter.strip();
        if (!text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), date);
        } catch (DateTimeException e) {
            return UNSAID;
        }
    }

    /**
     * Lets nobody through while the time is not over.
     *
     * @throws NoAnswerException then
     */
    void check() {
        if (clock.instant().isBefore(until)) {
            throw new NoAnswerException(ModelCall.Outcome.AWAY, "asked to be left alone until " + until);
        }
    }
}
