package com.khaacho.testing.platform;

import com.khaacho.launcher.broker.ArtemisBroker;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.postgres.OrderDatabase;
import com.khaacho.launcher.postgres.PostgresServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What keeps the orders: a PostgreSQL and an Artemis, which one or more application servers share. */
public final class Stores {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    // Held, for the logging system itself does not hold a logger whose level was set.
    private static final Logger LIBRARIES = Logger.getLogger("");

    private final Installation installation;
    private final PostgresServer postgres;
    private final ArtemisBroker broker;

    public Stores(Installation installation) {
        this.installation = installation;
        this.postgres = new PostgresServer(installation);
        this.broker = new ArtemisBroker(installation, Distribution.find());
    }

    public Installation installation() {
        return installation;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public ArtemisBroker broker() {
        return broker;
    }

    public Database database() {
        return new Database(installation);
    }

    /** Returns with the schema, the sample data and the tests' own articles in place. */
    public void start() {
        // Flyway tells of every step.
        LIBRARIES.setLevel(Level.WARNING);
        postgres.start();
        broker.start();
        postgres.awaitReady(PATIENCE);
        broker.awaitReady(PATIENCE);
        try {
            OrderDatabase.prepare(postgres, installation);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be prepared", e);
        }
        new Articles(database()).stock();
    }

    public void stop() {
        broker.stop();
        postgres.stop();
    }
}
