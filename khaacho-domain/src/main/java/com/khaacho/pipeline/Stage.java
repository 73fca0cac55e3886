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
    NOTIFICATION,
    /** Beside the journey: listens to the events topic through a durable subscription that all instances share. */
    ANALYTICS,
    /** Beside the journey: messages that shops wrote, of which orders are placed later. */
    CHAT;

    /** The topic of business events; each message holds a CloudEvents 1.0 JSON batch. */
    public static final String EVENTS_TOPIC = "khaacho.events";

    /**
     * The queue this stage works on, for example {@code khaacho.risk}; for analytics the subscription's queue under the
     * topic, in Artemis' fully qualified form.
     */
    public String queue() {
        return this == ANALYTICS ? EVENTS_TOPIC + "::" + word() : "khaacho." + word();
    }

    /** Where the broker puts a message of this stage that failed every attempt. */
    public String deadLetterQueue() {
        return "khaacho." + word() + ".dlq";
    }

    /** The stage's one word, as it stands in queue names, metrics and logs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
