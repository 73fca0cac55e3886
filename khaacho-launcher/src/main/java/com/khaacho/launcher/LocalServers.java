package com.khaacho.launcher;

import com.khaacho.launcher.broker.ArtemisBroker;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.payara.MicroOptions;
import com.khaacho.launcher.payara.PayaraMicro;
import com.khaacho.launcher.postgres.OrderDatabase;
import com.khaacho.launcher.postgres.PostgresServer;
import com.khaacho.launcher.process.ServerProcess;
import com.khaacho.launcher.process.ServerState;
import com.khaacho.launcher.process.TcpPort;
import com.khaacho.sample.SampleSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The three servers of an installation, started in the order they need each other. */
public final class LocalServers {
    private static final Duration STORE_START = Duration.ofMinutes(2);
    /** Deployment and warm-up on a slow machine; a healthy start takes a fraction. */
    private static final Duration APPLICATION_START = Duration.ofMinutes(4);

    private final Installation installation;
    private final PostgresServer postgres;
    private final ArtemisBroker broker;
    private final PayaraMicro payara;

    /** @param deployable file name of the archive of khaacho-ear that Payara serves, usually khaacho.war */
    public LocalServers(Installation installation, Distribution distribution, MicroOptions options, String deployable) {
        this.installation = installation;
        this.postgres = new PostgresServer(installation);
        this.broker = new ArtemisBroker(installation, distribution);
        this.payara = new PayaraMicro(installation, distribution, options, distribution.deployable(deployable));
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

    public PayaraMicro payara() {
        return payara;
    }

    /** In the order in which they are started. */
    public List<ServerProcess> all() {
        return List.of(postgres, broker, payara);
    }

    public boolean areUp() {
        return all().stream().allMatch(server -> server.state() == ServerState.READY);
    }

    /** Starts what does not run, brings the database up to date, and returns when orders can be placed. */
    public SampleSet start(Progress progress) throws SQLException {
        requireFreePorts();
        startStores(progress);
        SampleSet sample = progress.step(
                "Database: migrations and sample data", () -> OrderDatabase.prepare(postgres, installation));
        startApplication(progress);
        return sample;
    }

    /** PostgreSQL and the broker. */
    public void startStores(Progress progress) {
        installation.rememberSettings();
        postgres.start();
        broker.start();
        progress.step("PostgreSQL on port " + postgres.port(), () -> postgres.awaitReady(STORE_START));
        progress.step("Artemis on port " + broker.port(), () -> broker.awaitReady(STORE_START));
    }

    public void startApplication(Progress progress) {
        progress.step("Payara on port " + payara.port() + ": deploying and warming up", () -> {
            payara.start();
            payara.awaitReady(APPLICATION_START);
        });
    }

    /** Ends them in the order in which they need each other; harmless when they do not run. */
    public void stop(Progress progress) {
        for (ServerProcess server : List.of(payara, broker, postgres)) {
            if (server.pid().isPresent()) {
                progress.step("Stopping " + server.name(), server::stop);
            }
        }
        installation.forgetSettings();
    }

    // All are looked at before the first is started, so that a taken port leaves nothing half started.
    private void requireFreePorts() {
        requireFree(postgres, Installation.LOOPBACK, "PostgreSQL", Ports.POSTGRES_SETTING);
        requireFree(broker, Installation.LOOPBACK, "the broker", Ports.BROKER_SETTING);
        requireFree(payara, installation.bindAddress(), "HTTP", Ports.HTTP_SETTING);
    }

    private static void requireFree(ServerProcess server, String host, String what, String setting) {
        if (server.pid().isEmpty()) {
            TcpPort.requireFree(host, server.port(), what, setting);
        }
    }
}
