package com.khaacho.pipeline.app;

import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;

/** The way out of a stage: to the next queues, the topic, or the dead letters. Never called inside a transaction. */
public interface StageGateway {

    /**
     * Sends all of the dispatch durably, together.
     *
     * @throws com.khaacho.pipeline.PipelineUnavailableException when the broker did not confirm
     */
    void send(Dispatch dispatch);

    /**
     * Puts a message that cannot be worked on into the stage's dead-letter queue, with the reason.
     *
     * @param orderId the order it speaks of, or null when that cannot be read
     * @param correlationId or null
     */
    void deadLetter(Stage stage, String body, String orderId, String correlationId, String error);
}
