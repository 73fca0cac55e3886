package com.khaacho.order;

/** The durable queue in front of the pipeline: once an order is in it, the platform has promised to work on it. */
public interface IntakeQueue {

    /**
     * Puts the order on disk at the broker before it returns.
     *
     * @throws com.khaacho.pipeline.PipelineUnavailableException when the broker did not confirm; the caller must then
     *     answer that nothing was taken
     */
    void put(AcceptedOrder order);

    /**
     * Does the same with an order that nobody placed and takes it back before it counts: so an instance practises before
     * it calls itself ready.
     *
     * @throws com.khaacho.pipeline.PipelineUnavailableException when the broker does not answer
     */
    void rehearse(AcceptedOrder order);
}
