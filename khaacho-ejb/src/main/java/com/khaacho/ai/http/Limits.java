package com.khaacho.ai.http;

/**
 * What a provider is allowed, each value for each provider. MicroProfile Config changes them without a build, for example
 * {@code com.khaacho.ai.http.OpenAiModel/ask/Timeout/value}: docs/operations.md.
 */
final class Limits {

    /** For one question. */
    static final long TIMEOUT_MILLIS = 30_000;

    /** Questions at once on one node; more go to the next of the chain. */
    static final int AT_ONCE = 10;

    /** Of the last questions, from which on the breaker opens. */
    static final double FAILURE_RATIO = 0.5;

    /** How many the last questions are: fewer would open on one unlucky pair. */
    static final int WINDOW = 10;

    /** The breaker stays open for so long; then one question is the trial. */
    static final long OPEN_MILLIS = 60_000;

    /** Once more, for a stumble; an order must not wait for longer than two time limits. */
    static final int RETRIES = 1;

    static final long RETRY_MILLIS = 500;

    /** Nodes that failed together shall not come back together. */
    static final long JITTER_MILLIS = 400;

    private Limits() {}
}
