package com.khaacho.pipeline.jms;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One connection to the broker with its session, kept open between sends: opening one costs more than the send. All
 * that is sent between two commits becomes durable together, with one sync of the broker's journal. Used by one thread
 * at a time.
 */
public final class BrokerLink {

    private final Connection connection;
    private final Session session;
    private final MessageProducer producer;
    private final Map<String, Destination> destinations = new HashMap<>();

    BrokerLink(ConnectionFactory factory) throws JMSException {
        connection = factory.createConnection();
        session = connection.createSession(true, Session.SESSION_TRANSACTED);
        producer = session.createProducer(null);
        connection.start();
    }

    /** A new text message of this link. */
    public TextMessage text(String body) throws JMSException {
        return session.createTextMessage(body);
    }

    Session session() {
        return session;
    }

    /** Sends durably; becomes visible with the commit. */
    public void toQueue(String name, Message message, int priority) throws JMSException {
        producer.send(queue(name), message, jakarta.jms.DeliveryMode.PERSISTENT, priority, 0);
    }

    /** Sends durably what the broker shall deliver after so many milliseconds from the commit's arrival on. */
    void toQueueLater(String name, Message message, int priority, long delayMillis) throws JMSException {
        producer.setDeliveryDelay(delayMillis);
        try {
            toQueue(name, message, priority);
        } finally {
            producer.setDeliveryDelay(0);
        }
    }

    /**
     * Takes what waits in a queue, at most so many messages. The next commit acknowledges them, a rollback counts as
     * their failure.
     */
    List<Message> take(String name, int most) throws JMSException {
        List<Message> taken = new ArrayList<>(most);
        try (MessageConsumer consumer = session.createConsumer(queue(name))) {
            Message message = consumer.receiveNoWait();
            while (message != null) {
                taken.add(message);
                message = taken.size() < most ? consumer.receiveNoWait() : null;
            }
        }
        return taken;
    }

    private Destination queue(String name) throws JMSException {
        Destination queue = destinations.get(name);
        if (queue == null) {
            queue = session.createQueue(name);
            destinations.put(name, queue);
        }
        return queue;
    }

    void toTopic(String name, Message message) throws JMSException {
        Destination topic = destinations.get(name);
        if (topic == null) {
            topic = session.createTopic(name);
            destinations.put(name, topic);
        }
        producer.send(topic, message, jakarta.jms.DeliveryMode.PERSISTENT, Message.DEFAULT_PRIORITY, 0);
    }

    /** Returns once the broker has all of it on disk. */
    void commit() throws JMSException {
        session.commit();
    }

    /** Takes back what was sent since the last commit. */
    void rollback() throws JMSException {
        session.rollback();
    }

    void close() throws JMSException {
        connection.close();
    }
}
