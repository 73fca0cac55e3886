package com.khaacho.pipeline.app;

import java.util.List;

/**
 * What waits in a stage's queue behind the messages that its threads hold, to make a batch of.
 *
 * @param <M> the stage's message
 */
@FunctionalInterface
public interface Backlog<M> {

    /** Takes at most so many messages, at once: none when none wait or the broker is away. */
    Taken<M> take(int most);

    /** Messages that are nobody else's until they are closed. */
    interface Taken<M> extends AutoCloseable {

        /** In the queue's order. */
        List<M> messages();

        /** The message at this index failed: it is delivered again later, or goes to the dead letters. */
        void failed(int index, RuntimeException reason);

        /** All of them are done with. Should the broker not learn of it, they come again, to be found done. */
        void acknowledge();

        /** Gives them back unless they were acknowledged. */
        @Override
        void close();
    }
}
