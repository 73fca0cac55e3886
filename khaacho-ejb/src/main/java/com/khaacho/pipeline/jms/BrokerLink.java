package com.khaacho.pipeline.jms;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.HashMap;
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
        Destination queue = destinations.get(name);
        if (queue == null) {
            queue = session.createQueue(name);
            destinations.put(name, queue);
        }
        producer.send(queue, message, jakarta.jms.DeliveryMode.PERSISTENT, priority, 0);
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
