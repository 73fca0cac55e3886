package com.khaacho.bench.stack;

import com.khaacho.bench.BenchFailure;
import com.khaacho.launcher.installation.Installation;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientRequestor;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.apache.activemq.artemis.api.core.management.ManagementHelper;
import org.apache.activemq.artemis.api.core.management.ResourceNames;

/** Counts and empties queues by management messages. */
public final class BrokerQueues implements AutoCloseable {
    private static final long ANSWER_MILLIS = 30_000;

    private final ServerLocator locator;
    private final ClientSessionFactory factory;
    private final ClientSession session;
    private final ClientRequestor requestor;

    private BrokerQueues(Installation installation) throws Exception {
        this.locator = ActiveMQClient.createServerLocator(installation.brokerUrl());
        this.factory = locator.createSessionFactory();
        this.session = factory.createSession(
                Installation.BROKER_USER,
                installation.secrets().password("broker"),
                false,
                true,
                true,
                false,
                ActiveMQClient.DEFAULT_ACK_BATCH_SIZE);
        this.requestor = new ClientRequestor(session, "activemq.management");
        session.start();
    }

    public static BrokerQueues of(Installation installation) {
        try {
            return new BrokerQueues(installation);
        } catch (Exception e) {
            throw new BenchFailure("the broker cannot be asked: " + e.getMessage(), e);
        }
    }

    /** Messages that wait in the queue, are being worked on, or wait for their redelivery. */
    public long count(String queue) {
        return ask(question -> ManagementHelper.putAttribute(question, ResourceNames.QUEUE + queue, "messageCount"));
    }

    /** Removes all messages; returns how many there were. */
    public long empty(String queue) {
        return ask(question ->
                ManagementHelper.putOperationInvocation(question, ResourceNames.QUEUE + queue, "removeAllMessages"));
    }

    private long ask(Question question) {
        try {
            ClientMessage message = session.createMessage(false);
            question.write(message);
            ClientMessage answer = requestor.request(message, ANSWER_MILLIS);
            if (answer == null || !ManagementHelper.hasOperationSucceeded(answer)) {
                throw new BenchFailure("the broker did not answer a management message");
            }
            return ((Number) ManagementHelper.getResult(answer)).longValue();
        } catch (BenchFailure failure) {
            throw failure;
        } catch (Exception e) {
            throw new BenchFailure("the broker cannot be asked: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (ActiveMQException e) {
            throw new BenchFailure("the broker's session cannot be closed: " + e.getMessage(), e);
        } finally {
            factory.close();
            locator.close();
        }
    }

    // The management API declares Exception.
    private interface Question {
        void write(ClientMessage message) throws Exception;
    }
}
