package com.khaacho.pipeline.jms;

import com.khaacho.order.OrderPriority;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** The JSON of a message between stages: {@code {"v":1,"orderId":"...","priority":"NORMAL","correlationId":"..."}}. */
public final class StageMessageFormat {

    /** Version of the format; a message with another is undecodable. */
    public static final int VERSION = 1;

    /** Message property: the order's id, for consoles and log lines. */
    public static final String ORDER_ID = "khaachoOrderId";

    /** Message property: the correlation id of the request that placed the order. */
    public static final String CORRELATION_ID = "khaachoCorrelationId";

    /** Message property of a dead letter: why it is there. */
    public static final String ERROR = "khaachoError";

    private StageMessageFormat() {}

    /** Both values are of a checked alphabet that needs no escaping in JSON. */
    static String write(StageMessage message) {
        return "{\"v\":1,\"orderId\":\"" + message.orderId() + "\",\"priority\":\"" + message.priority()
                + "\",\"correlationId\":\"" + message.correlationId() + "\"}";
    }

    /**
     * Reads a message.
     *
     * @throws UndecodableMessageException when it is not of this format and version
     */
    public static StageMessage read(String body) {
        JsonObject json = readObject(body);
        try {
            return new StageMessage(
                    OrderId.parse(json.getString("orderId")),
                    OrderPriority.valueOf(json.getString("priority")),
                    json.getString("correlationId"));
        } catch (NullPointerException | ClassCastException | IllegalArgumentException e) {
            throw new UndecodableMessageException("A field is missing or wrong: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a JSON object of this format's version.
     *
     * @throws UndecodableMessageException when it is not JSON or of another version
     */
    public static JsonObject readObject(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            JsonObject json = reader.readObject();
            if (json.getInt("v", 0) != VERSION) {
                throw new UndecodableMessageException("Version " + json.get("v") + " is not " + VERSION, null);
            }
            return json;
        } catch (JsonException e) {
            throw new UndecodableMessageException("Not JSON: " + e.getMessage(), e);
        }
    }

    /** Puts the ids that consoles and log lines show into the message's properties. */
    public static void tag(Message message, OrderId orderId, String correlationId) throws JMSException {
        tag(message, orderId.toString(), correlationId);
    }

    static void tag(Message message, String orderId, String correlationId) throws JMSException {
        if (orderId != null) {
            message.setStringProperty(ORDER_ID, orderId);
        }
        if (correlationId != null) {
            message.setStringProperty(CORRELATION_ID, correlationId);
        }
    }
}
