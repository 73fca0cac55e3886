package com.khaacho.testing.platform;

import com.khaacho.chaos.invariants.Broker;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.testing.Eventually;
import jakarta.jms.Destination;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The broker's queues, read and written beside the application. */
public final class Queues implements AutoCloseable {
    private final Installation installation;
    private final ActiveMQConnectionFactory factory;
    private final JMSContext context;

    Queues(Installation installation) {
        this.installation = installation;
        this.factory = new ActiveMQConnectionFactory(installation.brokerUrl());
        this.context =
                factory.createContext(Installation.BROKER_USER, password(installation), JMSContext.AUTO_ACKNOWLEDGE);
    }

    public void send(String queue, String body, Map<String, String> properties) {
        send(context.createQueue(queue), context.createTextMessage(body), properties);
    }

    public void sendBytes(String queue, byte[] body, Map<String, String> properties) {
        var message = context.createBytesMessage();
        try {
            message.writeBytes(body);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
        send(context.createQueue(queue), message, properties);
    }

    public void publish(String topic, String body, Map<String, String> properties) {
        send(context.createTopic(topic), context.createTextMessage(body), properties);
    }

    private void send(Destination destination, Message message, Map<String, String> properties) {
        var producer = context.createProducer();
        properties.forEach(producer::setProperty);
        producer.send(destination, message);
    }

    /** A property of the first message of a queue that has another property at this value. */
    public Optional<String> find(String queue, String property, String value, String wanted) {
        return messages(queue).stream()
                .filter(message -> value.equals(property(message, property)))
                .findFirst()
                .map(message -> String.valueOf(property(message, wanted)));
    }

    public boolean holds(String queue, String property, String value) {
        return messages(queue).stream().anyMatch(message -> value.equals(property(message, property)));
    }

    /** Messages on their way in the stages' queues; dead letters do not count. */
    public long underway() {
        try (Broker broker = new Broker(installation.brokerUrl(), Installation.BROKER_USER, password(installation))) {
            return broker.depths().entrySet().stream()
                    .filter(queue -> !Broker.isDeadLetters(queue.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }

    public void awaitQuiet() {
        Eventually.holds("no message underway", () -> underway() == 0);
    }

    private List<? extends Message> messages(String queue) {
        try (QueueBrowser browser = context.createBrowser(context.createQueue(queue))) {
            return Collections.list((java.util.Enumeration<?>) browser.getEnumeration()).stream()
                    .map(Message.class::cast)
                    .toList();
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String property(Message message, String name) {
        try {
            return message.getStringProperty(name);
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String password(Installation installation) {
        return installation.secrets().password("broker");
    }

    @Override
    public void close() {
        context.close();
        factory.close();
    }
}
