package com.khaacho.chaos.powercut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.khaacho.launcher.broker.ArtemisBroker;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PowerCutIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FIRST_PORT = Integer.getInteger("khaacho.test.port", 22_000) + 50;
    private static final int MESSAGES = 200;

    @TempDir
    private Path home;

    private Installation installation;
    private PowerCut powerCut;
    private ArtemisBroker broker;

    @BeforeEach
    void compile_the_library() {
        assumeTrue(PowerCut.isPossible(), "the power cut needs gcc");
        installation = Installation.at(home, Ports.startingAt(FIRST_PORT));
        powerCut = PowerCut.prepare(
                Distribution.find().repository(), home.resolve("powercut"), installation.data(ArtemisBroker.NAME));
    }

    @AfterEach
    void end_the_broker() {
        if (broker != null) {
            broker.kill();
        }
    }

    @Test
    void with_our_settings_no_answered_message_is_lost() throws JMSException {
        assertEquals(MESSAGES, keptAfterACut(Map.of()));
    }

    @Test
    void without_syncing_answered_messages_are_lost() throws JMSException {
        // Without this one the other proves nothing: the cut must be able to take a message.
        Map<String, String> careless = Map.of("JAVA_TOOL_OPTIONS", "-Dbrokerconfig.journalDatasync=false");
        long kept = keptAfterACut(careless);
        assertTrue(kept < MESSAGES, "kept " + kept);
    }

    private long keptAfterACut(Map<String, String> settings) throws JMSException {
        Map<String, String> environment = new HashMap<>(powerCut.environment());
        environment.putAll(settings);
        broker = new ArtemisBroker(installation, Distribution.find(), environment);
        start();
        try (ActiveMQConnectionFactory factory = factory();
                JMSContext context = connect(factory)) {
            JMSProducer producer = context.createProducer();
            for (int message = 0; message < MESSAGES; message++) {
                producer.send(intake(context), "order " + message);
            }
            broker.kill();
        }
        powerCut.cut();
        start();
        try (ActiveMQConnectionFactory factory = factory();
                JMSContext context = connect(factory);
                QueueBrowser browser = context.createBrowser(intake(context))) {
            return count(browser.getEnumeration());
        }
    }

    private static long count(Enumeration<?> messages) {
        long count = 0;
        while (messages.hasMoreElements()) {
            messages.nextElement();
            count++;
        }
        return count;
    }

    private void start() {
        broker.start();
        broker.awaitReady(PATIENCE);
    }

    private ActiveMQConnectionFactory factory() {
        return new ActiveMQConnectionFactory(installation.brokerUrl());
    }

    private JMSContext connect(ActiveMQConnectionFactory factory) {
        return factory.createContext(
                Installation.BROKER_USER, installation.secrets().password("broker"));
    }

    private static Queue intake(JMSContext context) {
        return context.createQueue("khaacho.intake");
    }
}
