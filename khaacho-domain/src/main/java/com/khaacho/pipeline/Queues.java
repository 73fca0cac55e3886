package com.khaacho.pipeline;

import java.util.List;

/** The broker's queues, looked at from outside. */
public interface Queues {

    /**
     * All of Khaacho's queues by name, dead letters included.
     *
     * @throws PipelineUnavailableException while the broker is away
     */
    List<QueueState> states();
}
