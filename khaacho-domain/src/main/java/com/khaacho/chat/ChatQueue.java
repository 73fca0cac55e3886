package com.khaacho.chat;

/** The durable queue behind the hook. */
public interface ChatQueue {

    /**
     * Returns once the broker has the message on disk.
     *
     * @throws com.khaacho.pipeline.PipelineUnavailableException when it did not confirm; the provider then tries again
     */
    void put(ChatMessage message);
}
