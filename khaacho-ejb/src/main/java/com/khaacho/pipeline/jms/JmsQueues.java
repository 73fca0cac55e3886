package com.khaacho.pipeline.jms;

import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.pipeline.QueueState;
import com.khaacho.pipeline.Queues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;

/**
 * Asks the broker by a management message (Artemis user manual, chapter Management): one question for all queues. The
 * answer is a JSON array whose one member is the list as JSON text.
 */
@ApplicationScoped
public class JmsQueues implements Queues {

    private static final String MANAGEMENT = "activemq.management";

    /** No filter, first page, more queues than there will be. */
    private static final String ALL_QUEUES = "[\"\", 1, 500]";

    private static final long ANSWER_MILLIS = 4_000;
    private static final String OURS = "khaacho.";

    private final BrokerCalls calls;

    @Inject
    public JmsQueues(BrokerCalls calls) {
        this.calls = calls;
    }

    /** For the container's proxy only. */
    protected JmsQueues() {
        this(null);
    }

    @Override
    public List<QueueState> states() {
        return states(calls.plain(JmsQueues::ask));
    }

    private static String ask(Session session) throws JMSException {
        Queue answers = session.createTemporaryQueue();
        try (MessageConsumer consumer = session.createConsumer(answers);
                MessageProducer producer = session.createProducer(session.createQueue(MANAGEMENT))) {
            TextMessage question = session.createTextMessage(ALL_QUEUES);
            question.setStringProperty("_AMQ_ResourceName", "broker");
            question.setStringProperty("_AMQ_OperationName", "listQueues");
            question.setJMSReplyTo(answers);
            producer.send(question);
            if (consumer.receive(ANSWER_MILLIS) instanceof TextMessage answer
                    && answer.getBooleanProperty("_AMQ_OperationSucceeded")) {
                return answer.getText();
            }
            throw new PipelineUnavailableException("The broker did not list its queues", null);
        }
    }

    static List<QueueState> states(String answer) {
        return parsed(parsedArray(answer)).getJsonArray("data").getValuesAs(JsonObject.class).stream()
                .filter(queue -> queue.getString("address").startsWith(OURS))
                .map(JmsQueues::state)
                .sorted(Comparator.comparing(QueueState::name))
                .toList();
    }

    private static QueueState state(JsonObject queue) {
        return new QueueState(name(queue), number(queue, "messageCount"), number(queue, "deliveringCount"), (int)
                number(queue, "consumerCount"));
    }

    /** A subscription's queue is named with its topic, as {@link com.khaacho.pipeline.Stage#queue()} names it. */
    private static String name(JsonObject queue) {
        String address = queue.getString("address");
        String name = queue.getString("name");
        return name.equals(address) ? name : address + "::" + name;
    }

    /** Some versions write numbers as texts. */
    private static long number(JsonObject queue, String name) {
        return Long.parseLong(queue.get(name).toString().replace("\"", ""));
    }

    private static String parsedArray(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getString(0);
        }
    }

    private static JsonObject parsed(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
