package com.khaacho.pipeline.worker;

import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.app.StageGateway;
import com.khaacho.pipeline.app.StageMetrics;
import com.khaacho.pipeline.jms.StageMessageFormat;
import com.khaacho.pipeline.jms.UndecodableMessageException;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What can become of a delivery, however it came: read, told in the log when its work is done, or put to the dead
 * letters with its reason.
 *
 * @param <M> the stage's message
 */
final class StageMessages<M> {

    private static final Logger LOG = Logger.getLogger(StageMessages.class.getName());

    /** One line an order and stage, from the request on; a level above INFO silences it for who counts microseconds. */
    private static final Logger JOURNEY = Logger.getLogger("com.khaacho.journey");

    private final Stage stage;
    private final Function<String, M> decoder;
    private final StageGateway gateway;
    private final StageMetrics metrics;

    StageMessages(Stage stage, Function<String, M> decoder, StageGateway gateway, StageMetrics metrics) {
        this.stage = stage;
        this.decoder = decoder;
        this.gateway = gateway;
        this.metrics = metrics;
    }

    /** Null when nobody can read it: then it is a dead letter. */
    M read(Message delivery) throws JMSException {
        try {
            String body = body(delivery);
            if (body == null) {
                throw new UndecodableMessageException("Not a text message", null);
            }
            return decoder.apply(body);
        } catch (UndecodableMessageException e) {
            deadLetter(delivery, e);
            return null;
        }
    }

    private static String body(Message delivery) throws JMSException {
        return delivery instanceof TextMessage text ? text.getText() : null;
    }

    void failed() {
        metrics.failed(stage);
    }

    void done(Message delivery) throws JMSException {
        if (!JOURNEY.isLoggable(Level.INFO)) {
            return;
        }
        String orderId = delivery.getStringProperty(StageMessageFormat.ORDER_ID);
        if (orderId != null) {
            String correlationId = delivery.getStringProperty(StageMessageFormat.CORRELATION_ID);
            JOURNEY.log(Level.INFO, "Order {0}: stage {1} done, correlation {2}", new Object[] {
                orderId, stage.word(), correlationId
            });
        }
    }

    void deadLetter(Message delivery, RuntimeException reason) throws JMSException {
        String body = body(delivery);
        String orderId = delivery.getStringProperty(StageMessageFormat.ORDER_ID);
        String correlationId = delivery.getStringProperty(StageMessageFormat.CORRELATION_ID);
        gateway.deadLetter(stage, body == null ? "" : body, orderId, correlationId, describe(reason));
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
