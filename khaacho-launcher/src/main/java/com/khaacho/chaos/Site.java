package com.khaacho.chaos;

import com.khaacho.chaos.faults.Victim;
import com.khaacho.chaos.invariants.Broker;
import com.khaacho.chaos.powercut.CutOff;
import com.khaacho.chaos.powercut.PowerCut;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.broker.ArtemisBroker;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.payara.MicroOptions;
import com.khaacho.launcher.payara.PayaraMicro;
import com.khaacho.launcher.postgres.OrderDatabase;
import com.khaacho.launcher.postgres.PostgresServer;
import com.khaacho.launcher.process.ServerProcess;
import com.khaacho.sample.SampleSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The installation that is struck: its three servers, and doors to its database and its broker. */
final class Site {
    /** A start takes half a minute; on a machine whose cores are wanted by others it was seen to take four. */
    private static final Duration START = Duration.ofMinutes(6);

    /**
     * A cold server takes orders as well as a warm one, and is back sooner to be struck again. Orders beyond the limit give
     * operators something to decide.
     */
    private static final Map<String, String> APPLICATION =
            Map.of("KHAACHO_WARMUP_SECONDS", "1", "KHAACHO_RISK_HOLD_OVER_LIMIT", "true");

    private final Installation installation;
    private final PostgresServer postgres;
    private final ArtemisBroker artemis;
    private final PayaraMicro payara;
    private final PowerCut powerCut;

    /** With a power cut, each kill of the broker takes what its journal had not synced. */
    Site(Installation installation, Distribution distribution, boolean withPowerCut) {
        this.installation = installation;
        this.powerCut = withPowerCut
                ? PowerCut.prepare(
                        distribution.repository(),
                        installation.homeFolder("powercut"),
                        installation.data(ArtemisBroker.NAME))
                : null;
        this.postgres = new PostgresServer(installation);
        this.artemis = new ArtemisBroker(installation, distribution, withPowerCut ? powerCut.environment() : Map.of());
        this.payara = new PayaraMicro(
                installation,
                distribution,
                MicroOptions.from(System.getenv()).withEnvironment(APPLICATION).withQuickStart(),
                distribution.deployable("khaacho.war"));
    }

    /** Ends servers of the installation that still run and removes its data. */
    static void clear(Installation installation, Distribution distribution) {
        for (Victim victim : Victim.values()) {
            new Site(installation, distribution, false).server(victim).kill();
        }
        try (Stream<Path> files = Files.walk(installation.homeFolder("data"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SampleSet start(Progress progress) throws SQLException {
        postgres.start();
        artemis.start();
        progress.step("PostgreSQL on port " + postgres.port(), () -> postgres.awaitReady(START));
        progress.step("Artemis on port " + artemis.port(), () -> artemis.awaitReady(START));
        SampleSet sample =
                progress.step("Migrations and sample data", () -> OrderDatabase.prepare(postgres, installation));
        progress.step("Payara on port " + payara.port(), () -> {
            payara.start();
            payara.awaitReady(START);
        });
        return sample;
    }

    void stop() {
        List.of(payara, artemis, postgres).forEach(ServerProcess::stop);
    }

    CutOff kill(Victim victim) {
        server(victim).kill();
        return victim == Victim.ARTEMIS && powerCut != null ? powerCut.cut() : CutOff.nothing();
    }

    void restart(Victim victim) {
        server(victim).start();
    }

    void awaitReady(Victim victim) {
        server(victim).awaitReady(START);
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(
                installation.postgresUrl(Installation.DATABASE) + "?connectTimeout=2&socketTimeout=60",
                OrderDatabase.OWNER,
                installation.secrets().password(OrderDatabase.OWNER));
    }

    Broker broker() {
        return new Broker(
                installation.brokerUrl(),
                Installation.BROKER_USER,
                installation.secrets().password("broker"));
    }

    String baseUrl() {
        return installation.baseUrl();
    }

    private ServerProcess server(Victim victim) {
        return switch (victim) {
            case POSTGRES -> postgres;
            case ARTEMIS -> artemis;
            case PAYARA -> payara;
        };
    }
}
