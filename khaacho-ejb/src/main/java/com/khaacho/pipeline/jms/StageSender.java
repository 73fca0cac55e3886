package com.khaacho.pipeline.jms;

import com.khaacho.pipeline.BusinessEvent;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Dispatch.Forward;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.pipeline.app.StageGateway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Sends what a stage hands on, all of it in one commit. */
@ApplicationScoped
public class StageSender implements StageGateway {

    /** The topic of business events; each message holds a CloudEvents 1.0 JSON batch. */
    static final String EVENTS_TOPIC = "khaacho.events";

    private final BrokerLinks links;

    @Inject
    public StageSender(BrokerLinks links) {
        this.links = links;
    }

    /** For the container's proxy only. */
    protected StageSender() {
        this(null);
    }

    @Override
    public void send(Dispatch dispatch) {
        List<Forward> forwards = dispatch.forwards();
        List<BusinessEvent> events = dispatch.events();
        if (forwards.isEmpty() && events.isEmpty()) {
            return;
        }
        String eventBatch = events.isEmpty() ? null : cloudEvents(events);
        links.send(link -> {
            for (Forward forward : forwards) {
                forward(link, forward);
            }
            if (eventBatch != null) {
                link.toTopic(EVENTS_TOPIC, link.text(eventBatch));
            }
        });
    }

    private static void forward(BrokerLink link, Forward forward) throws JMSException {
        StageMessage message = forward.message();
        TextMessage text = link.text(StageMessageFormat.write(message));
        StageMessageFormat.tag(text, message.orderId(), message.correlationId());
        link.toQueue(forward.to().queue(), text, message.priority().jmsPriority());
    }

    @Override
    public void deadLetter(Stage stage, String body, String orderId, String correlationId, String error) {
        links.send(link -> {
            TextMessage text = link.text(body);
            StageMessageFormat.tag(text, orderId, correlationId);
            text.setStringProperty(StageMessageFormat.ERROR, error);
            link.toQueue(stage.deadLetterQueue(), text, jakarta.jms.Message.DEFAULT_PRIORITY);
        });
    }

    private static String cloudEvents(List<BusinessEvent> events) {
        JsonArrayBuilder batch = Json.createArrayBuilder();
        for (BusinessEvent event : events) {
            JsonObjectBuilder data = Json.createObjectBuilder()
                    .add("orderId", event.orderId().toString())
                    .add("retailerId", event.retailerId().toString());
            if (event.amount() != null) {
                data.add("amount", event.amount().toPlainString());
            }
            batch.add(Json.createObjectBuilder()
                    .add("specversion", "1.0")
                    .add("id", event.id().toString())
                    .add("source", "/khaacho")
                    .add("type", event.type())
                    .add("subject", event.orderId().toString())
                    .add("time", event.time().toString())
                    .add("datacontenttype", "application/json")
                    .add("data", data));
        }
        return batch.build().toString();
    }
}
