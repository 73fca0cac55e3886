package com.khaacho.pipeline.worker;

import com.khaacho.pipeline.app.StageRunner;
import com.khaacho.pipeline.jms.Redelivery;
import jakarta.jms.JMSException;
import jakarta.jms.Message;

/**
 * What every worker does with a delivery: decode it, run the stage, and decide what becomes of a failure. A message that
 * nobody can read goes to the dead letters at once; a failure is thrown, so that the broker delivers again after its
 * delay; the last attempt's failure goes to the dead letters with its reason.
 *
 * @param <M> the stage's message
 */
public final class StageDelivery<M> {

    private final StageMessages<M> messages;
    private final StageRunner<M> runner;

    StageDelivery(StageMessages<M> messages, StageRunner<M> runner) {
        this.messages = messages;
        this.runner = runner;
    }

    /**
     * Returns when the message is done with and may be acknowledged.
     *
     * @throws RuntimeException when it must be delivered again
     */
    public void accept(Message delivery) {
        try {
            M message = messages.read(delivery);
            if (message != null) {
                run(delivery, message);
            }
        } catch (JMSException e) {
            throw new IllegalStateException("The delivery cannot be read", e);
        }
    }

    private void run(Message delivery, M message) throws JMSException {
        try {
            runner.run(message);
            messages.done(delivery);
        } catch (RuntimeException e) {
            messages.failed();
            if (Redelivery.attempt(delivery) < Redelivery.MAX_ATTEMPTS) {
                throw e;
            }
            messages.deadLetter(delivery, e);
        }
    }
}
