package com.khaacho.pipeline.jms;

import jakarta.jms.JMSException;
import jakarta.jms.Message;

/**
 * How often and when a failed message is delivered again: what broker.xml says, for the messages of a batch that was
 * taken in one transaction, which the broker can only take back as a whole. A test compares the two.
 */
public final class Redelivery {

    /** Deliveries before a message goes to the dead letters. */
    public static final int MAX_ATTEMPTS = 5;

    /** Milliseconds after the first failure; doubles with each further one. */
    public static final long FIRST_DELAY_MILLIS = 1_000;

    public static final double MULTIPLIER = 2.0;
    public static final long MAX_DELAY_MILLIS = 60_000;

    /** Share of the delay by which it is spread to either side. */
    public static final double SPREAD = 0.25;

    /** Message property: the attempts of the message that this one repeats. */
    static final String EARLIER_ATTEMPTS = "khaachoAttempts";

    private static final String DELIVERY_COUNT = "JMSXDeliveryCount";

    private Redelivery() {}

    /** Which attempt this delivery is, from 1. */
    public static int attempt(Message delivery) throws JMSException {
        int earlier = delivery.propertyExists(EARLIER_ATTEMPTS) ? delivery.getIntProperty(EARLIER_ATTEMPTS) : 0;
        return earlier + delivery.getIntProperty(DELIVERY_COUNT);
    }

    /**
     * Milliseconds until the next attempt.
     *
     * @param attempt the one that failed, from 1
     * @param random from 0 to 1, where 0.5 is no deviation
     */
    static long delayMillis(int attempt, double random) {
        double delay = Math.min(MAX_DELAY_MILLIS, FIRST_DELAY_MILLIS * Math.pow(MULTIPLIER, attempt - 1.0));
        return Math.round(delay * (1 + SPREAD * (2 * random - 1)));
    }
}
