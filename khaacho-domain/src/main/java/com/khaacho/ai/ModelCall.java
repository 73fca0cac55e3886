package com.khaacho.ai;

import java.time.Duration;

/**
 * One question to a provider, for the books.
 *
 * @param model as the settings name it
 * @param usage what the provider counted; nothing when it gave no answer that could be read
 * @param outcome ANSWERED, or why there is no answer
 */
public record ModelCall(
        String provider, String model, String promptVersion, Usage usage, Outcome outcome, Duration took) {

    /** How a question ended. */
    public enum Outcome {
        /** Its answer was checked and taken. */
        ANSWERED,
        /** Slow, broken, unreachable, or kept away from by its breaker or bulkhead. */
        FAILED,
        /** Asked us to come later, and the time is not over. */
        AWAY,
        /** It answered, but not with what can be read: a refusal, half an answer, none of our JSON. */
        UNREADABLE
    }

    /** Tokens of the question and of the answer. */
    public record Usage(int in, int out) {

        public static final Usage NONE = new Usage(0, 0);
    }
}
