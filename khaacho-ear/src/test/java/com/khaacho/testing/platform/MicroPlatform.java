package com.khaacho.testing.platform;

import com.khaacho.launcher.broker.ArtemisBroker;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.payara.ApplicationEnvironment;
import com.khaacho.launcher.payara.MicroOptions;
import com.khaacho.launcher.payara.PayaraMicro;
import com.khaacho.launcher.postgres.OrderDatabase;
import com.khaacho.launcher.postgres.PostgresServer;
import com.khaacho.launcher.process.ServerProcess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Khaacho on Payara Micro. */
public final class MicroPlatform extends Platform {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Tests are one user and one address and much quicker than a person: limits have tests of their own. */
    private static final Map<String, String> NO_RATE_LIMIT = Map.of(
            "KHAACHO_RATELIMIT_USER_PER_MINUTE", "1000000",
            "KHAACHO_RATELIMIT_IP_PER_MINUTE", "1000000");

    // Held, for the logging system itself does not hold a logger whose level was set.
    private static final Logger LIBRARIES = Logger.getLogger("");

    private final PostgresServer postgres;
    private final ArtemisBroker broker;
    private final Installation stores;
    private PayaraMicro payara;
    private boolean serving;

    private MicroPlatform(Installation installation, Installation stores) {
        super(installation, stores);
        // Flyway tells of every step.
        LIBRARIES.setLevel(Level.WARNING);
        Distribution distribution = Distribution.find();
        this.stores = stores;
        this.postgres = new PostgresServer(stores);
        this.broker = new ArtemisBroker(stores, distribution);
        this.payara = micro();
    }

    public static MicroPlatform on(Installation installation) {
        return new MicroPlatform(installation, installation);
    }

    /** Another Payara Micro on this platform's database and broker. */
    public MicroPlatform guest(Installation home) {
        return new MicroPlatform(home, stores);
    }

    @Override
    public ServerProcess postgres() {
        return postgres;
    }

    @Override
    public ServerProcess broker() {
        return broker;
    }

    @Override
    public ServerProcess payara() {
        return payara;
    }

    public boolean isServing() {
        return serving;
    }

    public void startStores() {
        postgres.start();
        broker.start();
        postgres.awaitReady(PATIENCE);
        broker.awaitReady(PATIENCE);
        try {
            OrderDatabase.prepare(postgres, stores);
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be prepared", e);
        }
        articles().stock();
    }

    /** Returns when it is ready; one that runs since an earlier run is taken as it is. */
    public void serve(Path archive) {
        payara = micro(archive);
        payara.start();
        payara.awaitReady(PATIENCE);
        serving = true;
    }

    public void stop() {
        for (ServerProcess server : List.of(payara, broker, postgres)) {
            server.stop();
        }
    }

    private PayaraMicro micro(Path... archives) {
        Map<String, String> environment = new HashMap<>(ApplicationEnvironment.of(stores));
        environment.putAll(NO_RATE_LIMIT);
        MicroOptions options = MicroOptions.byDefault().withEnvironment(environment);
        return new PayaraMicro(installation(), Distribution.find(), options, archives);
    }
}
