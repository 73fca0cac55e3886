package com.khaacho.launcher.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** Runs the broker of broker.xml until the process is told to end. */
public final class BrokerProgram {
    static final String USER = "khaacho.broker.user";
    static final String PASSWORD_FILE = "khaacho.broker.password-file";

    /** Held, or its level would go with it. The broker writes an audit line at each step of each message unless told not to. */
    private static final Logger AUDIT = Logger.getLogger("org.apache.activemq.audit");

    private BrokerProgram() {}

    // The embedding API declares Exception; here it means that the broker cannot start, and the process says so and
    // ends.
    public static void main(String[] arguments) throws Exception {
        AUDIT.setLevel(Level.WARNING);
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfigResourcePath("broker.xml");
        broker.setSecurityManager(oneUser());
        broker.start();
        ActiveMQServer server = broker.getActiveMQServer();
        if (!server.waitForActivation(1, java.util.concurrent.TimeUnit.MINUTES)) {
            throw new IllegalStateException("the broker did not become active; its log says why");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(broker), "broker-stop"));
    }

    private static ActiveMQJAASSecurityManager oneUser() throws java.io.IOException {
        String user = System.getProperty(USER);
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser(
                user,
                Files.readString(Path.of(System.getProperty(PASSWORD_FILE))).strip());
        users.addRole(user, "khaacho");
        return new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users);
    }

    private static void stop(EmbeddedActiveMQ broker) {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the broker did not stop in good order", e);
        }
    }
}
