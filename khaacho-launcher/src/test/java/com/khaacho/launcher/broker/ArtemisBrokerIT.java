package com.khaacho.launcher.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.process.Deadline;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.JMSSecurityRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtemisBrokerIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** The code of the broker's message that it works. */
    private static final String SERVER_IS_ACTIVE = "AMQ221007";

    private static final long RECEIVE_MILLIS = 20_000;
    private static final int FIRST_PORT = Integer.getInteger("khaacho.test.port", 22_000) + 10;

    @TempDir
    private Path home;

    private Installation installation;
    private ArtemisBroker broker;

    @BeforeEach
    void start_the_broker() {
        installation = Installation.at(home, Ports.startingAt(FIRST_PORT));
        broker = new ArtemisBroker(installation, Distribution.find());
        broker.start();
        broker.awaitReady(PATIENCE);
    }

    @AfterEach
    void end_the_broker() {
        broker.kill();
    }

    @Test
    void a_sent_message_survives_a_kill() {
        try (JMSContext context = connect()) {
            context.createProducer().send(intake(context), "kept");
            broker.kill();
        }
        broker.start();
        broker.awaitReady(PATIENCE);
        try (JMSContext context = connect()) {
            assertEquals("kept", context.createConsumer(intake(context)).receiveBody(String.class, RECEIVE_MILLIS));
        }
    }

    @Test
    void its_log_goes_on_over_starts_in_files_that_it_rotates_itself() throws IOException {
        awaitLoggedStarts(1);
        broker.kill();
        broker.start();
        broker.awaitReady(PATIENCE);
        awaitLoggedStarts(2);
        assertFalse(Files.readString(installation.logs().console("artemis")).contains(SERVER_IS_ACTIVE));
    }

    /** The broker answers a moment before it logs that it is active. */
    private void awaitLoggedStarts(int starts) {
        Path log = installation.logs().file("artemis.0.log");
        assertTrue(Deadline.in(PATIENCE).await(() -> loggedStarts(log) == starts), () -> loggedStarts(log) + " starts");
    }

    private static long loggedStarts(Path log) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(SERVER_IS_ACTIVE)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_high_order_overtakes_a_backlog() {
        try (JMSContext context = connect()) {
            for (int low = 0; low < 1_000; low++) {
                context.createProducer().setPriority(1).send(intake(context), "low");
            }
            context.createProducer().setPriority(9).send(intake(context), "high");
            assertEquals("high", context.createConsumer(intake(context)).receiveBody(String.class, RECEIVE_MILLIS));
        }
    }

    @Test
    void a_message_that_always_fails_is_redelivered_with_growing_delays_and_then_a_dead_letter_for_30_days()
            throws JMSException {
        try (JMSContext context = connect(JMSContext.SESSION_TRANSACTED)) {
            context.createProducer().send(intake(context), "failing");
            context.commit();
            List<Long> delays = delaysOfFailedDeliveries(context);
            assertEquals(4, delays.size(), "pauses between five deliveries: " + delays);
            assertTrue(delays.get(0) >= 700 && delays.get(3) > delays.get(0), "growing: " + delays);
            Message dead = firstDeadLetter(context);
            long days = Duration.ofMillis(dead.getJMSExpiration() - System.currentTimeMillis())
                    .toDays();
            assertTrue(days >= 29 && days <= 30, "kept for " + days + " days");
        }
    }

    @Test
    void events_wait_for_the_analytics_subscription_made_beforehand() {
        try (JMSContext context = connect()) {
            context.createProducer().send(context.createTopic("khaacho.events"), "routed");
            JMSConsumer subscriber =
                    context.createSharedDurableConsumer(context.createTopic("khaacho.events"), "analytics");
            assertEquals("routed", subscriber.receiveBody(String.class, RECEIVE_MILLIS));
        }
    }

    @Test
    void a_destination_that_is_not_written_down_is_refused() {
        try (JMSContext context = connect()) {
            assertThrows(JMSRuntimeException.class, () -> context.createProducer()
                    .send(context.createQueue("khaacho.misspelt"), "lost"));
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(installation.brokerUrl())) {
            assertThrows(
                    JMSSecurityRuntimeException.class, () -> factory.createContext(Installation.BROKER_USER, "guess")
                            .close());
        }
    }

    @Test
    void its_user_may_ask_for_a_queues_depth() throws Exception {
        try (JMSContext context = connect()) {
            context.createProducer().send(intake(context), "counted");
            Queue answers = context.createTemporaryQueue();
            Message question = context.createMessage();
            question.setJMSReplyTo(answers);
            JMSManagementHelper.putAttribute(question, "queue.khaacho.intake", "messageCount");
            JMSConsumer consumer = context.createConsumer(answers);
            context.createProducer().send(context.createQueue("activemq.management"), question);
            Message answer = consumer.receive(RECEIVE_MILLIS);
            assertNotNull(answer);
            assertEquals(1, ((Number) JMSManagementHelper.getResult(answer)).intValue());
        }
    }

    private JMSContext connect() {
        return connect(JMSContext.AUTO_ACKNOWLEDGE);
    }

    private JMSContext connect(int sessionMode) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(installation.brokerUrl());
        factory.setCallTimeout(4_000);
        return factory.createContext(
                Installation.BROKER_USER, installation.secrets().password("broker"), sessionMode);
    }

    private static Queue intake(JMSContext context) {
        return context.createQueue("khaacho.intake");
    }

    private static List<Long> delaysOfFailedDeliveries(JMSContext context) {
        List<Long> delays = new ArrayList<>();
        JMSConsumer consumer = context.createConsumer(intake(context));
        long before = 0;
        for (int delivery = 1; delivery <= 5; delivery++) {
            assertNotNull(consumer.receive(RECEIVE_MILLIS), "delivery " + delivery);
            long now = System.nanoTime();
            if (delivery > 1) {
                delays.add(Duration.ofNanos(now - before).toMillis());
            }
            before = now;
            context.rollback();
        }
        consumer.close();
        return delays;
    }

    private static Message firstDeadLetter(JMSContext context) throws JMSException {
        List<Message> found = new ArrayList<>();
        try (QueueBrowser browser = context.createBrowser(context.createQueue("khaacho.intake.dlq"))) {
            boolean arrived = Deadline.in(PATIENCE).await(() -> {
                try {
                    found.addAll(Collections.list(asMessages(browser)));
                    return !found.isEmpty();
                } catch (JMSException e) {
                    throw new AssertionError(e);
                }
            });
            assertTrue(arrived, "no dead letter");
        }
        assertEquals("failing", ((TextMessage) found.get(0)).getText());
        return found.get(0);
    }

    @SuppressWarnings("unchecked")
    private static java.util.Enumeration<Message> asMessages(QueueBrowser browser) throws JMSException {
        return browser.getEnumeration();
    }
}
