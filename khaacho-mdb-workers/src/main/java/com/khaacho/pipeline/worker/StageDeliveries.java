package com.khaacho.pipeline.worker;

import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.app.Backlog;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.pipeline.app.StageMetrics;
import com.khaacho.pipeline.app.StageRunner;
import com.khaacho.pipeline.app.StageUseCase;
import com.khaacho.pipeline.app.StoreGate;
import com.khaacho.pipeline.jms.BrokerLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The one {@link StageDelivery} of each stage, which all instances of the stage's bean share: that is what gathers their messages. */
@ApplicationScoped
public class StageDeliveries {

    /**
     * Messages one stage is handed at a time on one instance, each on a thread of its own. Two at once are the sign to
     * fill the batch from the queue, so a few are enough.
     */
    public static final String SESSIONS = "4";

    private final BrokerLinks links;

    private final StageGateway gateway;
    private final StoreGate store;
    private final StageMetrics metrics;
    private final Map<Stage, StageDelivery<?>> byStage = new ConcurrentHashMap<>();

    @Inject
    public StageDeliveries(BrokerLinks links, StageGateway gateway, StoreGate store, StageMetrics metrics) {
        this.links = links;
        this.gateway = gateway;
        this.store = store;
        this.metrics = metrics;
    }

    /** For the container's proxy only. */
    protected StageDeliveries() {
        this(null, null, null, null);
    }

    /**
     * The delivery of this stage, made at its first message.
     *
     * @param decoder reads the body; throws UndecodableMessageException
     * @param useCase the stage's work; the proxy of a stateless bean, any serves all
     */
    @SuppressWarnings("unchecked") // a stage always asks with its own message type
    public <M> StageDelivery<M> of(Stage stage, Function<String, M> decoder, StageUseCase<M> useCase) {
        return (StageDelivery<M>) byStage.computeIfAbsent(stage, s -> delivery(s, decoder, useCase));
    }

    private <M> StageDelivery<M> delivery(Stage stage, Function<String, M> decoder, StageUseCase<M> useCase) {
        StageMessages<M> messages = new StageMessages<>(stage, decoder, gateway, metrics);
        Backlog<M> backlog = new QueueBacklog<>(stage, links, messages);
        return new StageDelivery<>(messages, new StageRunner<>(stage, backlog, useCase, gateway, store, metrics));
    }
}
