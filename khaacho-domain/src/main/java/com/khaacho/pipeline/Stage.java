package com.khaacho.pipeline;

import java.util.Locale;

/**
 * The stages of an order's journey, in their order. Each has one queue, one message-driven bean and one word: a test
 * compares this list with the beans' annotations and with the broker's configuration.
 */
public enum Stage {
    INTAKE,
    PARSING,
    RISK,
    ROUTING,
    NOTIFICATION;

    /** The queue this stage works on, for example {@code khaacho.risk}. */
    public String queue() {
        return "khaacho." + word();
    }

    /** Where the broker puts a message of this stage that failed every attempt. */
    public String deadLetterQueue() {
        return queue() + ".dlq";
    }

    /** The stage's one word, as it stands in queue names, metrics and logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
