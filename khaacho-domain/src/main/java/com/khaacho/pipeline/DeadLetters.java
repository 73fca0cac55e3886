package com.khaacho.pipeline;

import java.util.List;

/**
 * The messages that wait for an operator. Every method throws {@link PipelineUnavailableException} while the broker is
 * away.
 */
public interface DeadLetters {

    /** The oldest of a stage's dead letters, at most so many. */
    List<DeadLetter> list(Stage stage, int limit);

    /**
     * Gives the message back to its stage, with all its attempts before it.
     *
     * @return false when there is no such dead letter (any more)
     */
    boolean retry(Stage stage, String id);

    /** Gives back all that lie there now; returns how many. */
    int retryAll(Stage stage);

    /**
     * Throws the message away for good.
     *
     * @param reason why, in the operator's words
     * @param actor who decides
     * @return false when there is no such dead letter (any more)
     */
    boolean discard(Stage stage, String id, String reason, String actor);
}
