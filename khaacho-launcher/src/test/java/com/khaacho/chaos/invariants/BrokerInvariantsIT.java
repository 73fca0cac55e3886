package com.khaacho.chaos.invariants;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.launcher.broker.ArtemisBroker;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.XAJMSContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.apache.activemq.artemis.core.transaction.impl.XidImpl;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQXAConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerInvariantsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_PORT = Integer.getInteger("khaacho.test.port", 22_000) + 40;

    @TempDir
    private Path home;

    private Installation installation;
    private ArtemisBroker server;
    private Broker broker;
    private BrokerInvariants invariants;

    @BeforeEach
    void start_the_broker() {
        installation = Installation.at(home, Ports.startingAt(FIRST_PORT));
        server = new ArtemisBroker(installation, Distribution.find());
        server.start();
        server.awaitReady(PATIENCE);
        broker = new Broker(installation.brokerUrl(), Installation.BROKER_USER, password());
        invariants = new BrokerInvariants(broker);
    }

    @AfterEach
    void end_the_broker() {
        broker.close();
        server.kill();
    }

    @Test
    void an_idle_broker_breaks_nothing() {
        assertEquals(List.of(), invariants.no_message_is_left_over());
        assertEquals(List.of(), invariants.no_dead_letter());
        assertEquals(List.of(), invariants.no_prepared_transaction_in_the_broker());
    }

    @Test
    void a_message_left_over_is_found_with_its_order() throws JMSException {
        send("khaacho.risk", "order-7");
        List<Violation> found = invariants.no_message_is_left_over();
        assertEquals(1, found.size());
        assertEquals("queue khaacho.risk", found.get(0).subject());
        assertEquals("holds 1: order-7", found.get(0).finding());
        assertEquals(List.of(), invariants.no_dead_letter());
    }

    @Test
    void a_dead_letter_is_found_with_its_order() throws JMSException {
        send("khaacho.routing.dlq", "order-8");
        List<Violation> found = invariants.no_dead_letter();
        assertEquals(1, found.size());
        assertEquals("holds 1: order-8", found.get(0).finding());
        assertEquals(List.of(), invariants.no_message_is_left_over());
    }

    @Test
    void a_prepared_transaction_is_found() throws XAException {
        Xid xid = new XidImpl("branch".getBytes(StandardCharsets.UTF_8), 1, "global".getBytes(StandardCharsets.UTF_8));
        try (ActiveMQXAConnectionFactory factory = new ActiveMQXAConnectionFactory(installation.brokerUrl());
                XAJMSContext context = factory.createXAContext(Installation.BROKER_USER, password())) {
            XAResource resource = context.getXAResource();
            resource.start(xid, XAResource.TMNOFLAGS);
            context.createProducer().send(context.createQueue("khaacho.intake"), "half");
            resource.end(xid, XAResource.TMSUCCESS);
            resource.prepare(xid);
        }
        List<Violation> found = invariants.no_prepared_transaction_in_the_broker();
        assertEquals(1, found.size());
        assertTrue(found.get(0).finding().contains("base64"), found.toString());
    }

    private void send(String queue, String order) throws JMSException {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(installation.brokerUrl());
                JMSContext context = factory.createContext(Installation.BROKER_USER, password())) {
            Message message = context.createTextMessage("{}");
            message.setStringProperty("khaachoOrderId", order);
            context.createProducer().send(context.createQueue(queue), message);
        }
    }

    private String password() {
        return installation.secrets().password("broker");
    }
}
