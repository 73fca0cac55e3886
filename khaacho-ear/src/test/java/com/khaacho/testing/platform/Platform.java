package com.khaacho.testing.platform;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.process.ServerProcess;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.api.Api;
import com.khaacho.testing.api.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A running Khaacho: three servers, and what a test needs to use and to inspect them. */
public abstract class Platform {
    /** Tests are one user and one address and much quicker than a person, and need no server at its fastest. */
    protected static final Map<String, String> SETTINGS = Map.of(
            "KHAACHO_RATELIMIT_USER_PER_MINUTE", "1000000",
            "KHAACHO_RATELIMIT_IP_PER_MINUTE", "1000000",
            "KHAACHO_WARMUP_SECONDS", "1");

    private static final Duration RESTART = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final Installation installation;
    private final Stores stores;

    /**
     * An application server on some stores.
     *
     * @param installation the application server's own folder and ports
     */
    protected Platform(Installation installation, Stores stores) {
        this.installation = installation;
        this.stores = stores;
    }

    public abstract ServerProcess payara();

    public Installation installation() {
        return installation;
    }

    public Stores stores() {
        return stores;
    }

    public ServerProcess postgres() {
        return stores.postgres();
    }

    public ServerProcess broker() {
        return stores.broker();
    }

    public URI baseUrl() {
        return URI.create(installation.baseUrl());
    }

    public Api api() {
        return new Api(baseUrl());
    }

    public Tokens tokens() {
        return new Tokens(stores.installation().secrets());
    }

    public Database database() {
        return stores.database();
    }

    /** A connection to the broker; the caller closes it. */
    public Queues queues() {
        return new Queues(stores.installation());
    }

    public Metrics metrics() {
        return new Metrics(api());
    }

    public JsonLog log() {
        return new JsonLog(installation.homeFolder("logs"));
    }

    public Shops shops() {
        return new Shops(database(), api(), tokens());
    }

    public Articles articles() {
        return new Articles(database());
    }

    /** Starts whatever a test stopped, and returns when the application says that it is ready again. */
    public void heal() {
        for (ServerProcess server : List.of(postgres(), broker(), payara())) {
            server.start();
            server.awaitReady(RESTART);
        }
        Eventually.holds(
                "ready again", RESTART, () -> api().get("/health/ready").status() == OK);
    }
}
