package com.khaacho.pipeline.worker;

import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.pipeline.app.StageMetrics;
import com.khaacho.pipeline.app.StageRunner;
import com.khaacho.pipeline.app.StageUseCase;
import com.khaacho.pipeline.app.StoreGate;
import com.khaacho.pipeline.jms.StageMessageFormat;
import com.khaacho.pipeline.jms.UndecodableMessageException;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What every worker does with a delivery: decode it, run the stage, and decide what becomes of a failure. A message that
 * nobody can read goes to the dead letters at once; a failure is thrown, so that the broker delivers again after its
 * delay; the last attempt's failure goes to the dead letters with its reason.
 *
 * @param <M> the stage's message
 */
public final class StageDelivery<M> {

    private static final Logger LOG = Logger.getLogger(StageDelivery.class.getName());

    /** One line an order and stage, from the request on; a level above INFO silences it for who counts microseconds. */
    private static final Logger JOURNEY = Logger.getLogger("com.khaacho.journey");

    /** As many as the broker's max-delivery-attempts; a test compares the two. */
    public static final int MAX_ATTEMPTS = 5;

    private final Stage stage;
    private final Function<String, M> decoder;
    private final StageRunner<M> runner;
    private final StageGateway gateway;
    private final StageMetrics metrics;

    public StageDelivery(
            Stage stage,
            Function<String, M> decoder,
            StageUseCase<M> useCase,
            StageGateway gateway,
            StoreGate store,
            StageMetrics metrics) {
        this.stage = stage;
        this.decoder = decoder;
        this.gateway = gateway;
        this.metrics = metrics;
        this.runner = new StageRunner<>(stage, useCase, gateway, store, metrics);
    }

    /**
     * Returns when the message is done with and may be acknowledged.
     *
     * @throws RuntimeException when it must be delivered again
     */
    public void accept(Message delivery) {
        try {
            String body = delivery instanceof TextMessage text ? text.getText() : null;
            M message = decode(delivery, body);
            if (message != null) {
                run(delivery, body, message);
            }
        } catch (JMSException e) {
            throw new IllegalStateException("The delivery cannot be read", e);
        }
    }

    /** Null when the message went to the dead letters. */
    private M decode(Message delivery, String body) throws JMSException {
        try {
            if (body == null) {
                throw new UndecodableMessageException("Not a text message", null);
            }
            return decoder.apply(body);
        } catch (UndecodableMessageException e) {
            deadLetter(delivery, body == null ? "" : body, e);
            return null;
        }
    }

    private void run(Message delivery, String body, M message) throws JMSException {
        try {
            runner.run(message);
            logDone(delivery);
        } catch (RuntimeException e) {
            metrics.failed(stage);
            if (delivery.getIntProperty("JMSXDeliveryCount") < MAX_ATTEMPTS) {
                throw e;
            }
            deadLetter(delivery, body, e);
        }
    }

    private void logDone(Message delivery) throws JMSException {
        String orderId = delivery.getStringProperty(StageMessageFormat.ORDER_ID);
        if (orderId != null && JOURNEY.isLoggable(Level.INFO)) {
            String correlationId = delivery.getStringProperty(StageMessageFormat.CORRELATION_ID);
            JOURNEY.log(Level.INFO, "Order {0}: stage {1} done, correlation {2}", new Object[] {
                orderId, stage.word(), correlationId
            });
        }
    }

    private void deadLetter(Message delivery, String body, RuntimeException reason) throws JMSException {
        String orderId = delivery.getStringProperty(StageMessageFormat.ORDER_ID);
        String correlationId = delivery.getStringProperty(StageMessageFormat.CORRELATION_ID);
        gateway.deadLetter(stage, body, orderId, correlationId, describe(reason));
        metrics.deadLettered(stage);
        LOG.log(Level.WARNING, "Order {0}: stage {1} gave its message up, correlation {2}", new Object[] {
            orderId, stage.word(), correlationId
        });
    }

    /** The innermost cause says what went wrong; what wraps it says only who noticed. */
    private static String describe(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}
