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
import java.util.List;

/** Sends what a stage hands on, all of it in one commit. */
@ApplicationScoped
public class StageSender implements StageGateway {

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
        String eventBatch = events.isEmpty() ? null : CloudEventsFormat.write(events);
        links.send(link -> {
            for (Forward forward : forwards) {
                forward(link, forward);
            }
            if (eventBatch != null) {
                link.toTopic(Stage.EVENTS_TOPIC, link.text(eventBatch));
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
}
