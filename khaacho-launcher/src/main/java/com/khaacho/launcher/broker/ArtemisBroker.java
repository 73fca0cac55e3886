package com.khaacho.launcher.broker;

import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.LogFolder;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.launcher.process.DetachedProcess;
import com.khaacho.launcher.process.JavaCommand;
import com.khaacho.launcher.process.ServerProcess;
import com.khaacho.launcher.process.ServerState;
import com.khaacho.launcher.process.StartFailure;
import com.khaacho.launcher.process.TcpPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The broker of one installation in a JVM of its own, its journal on disk under the installation's folder. */
public final class ArtemisBroker implements ServerProcess {
    public static final String NAME = "artemis";

    /** Twice the messages held in memory (global-max-size in broker.xml): the rest is copies in flight and indexes. */
    private static final String HEAP = "512m";

    private static final Duration STOP_GRACE = Duration.ofSeconds(20);

    private final Installation installation;
    private final Distribution distribution;
    private final DetachedProcess process;
    private final Map<String, String> environment;

    public ArtemisBroker(Installation installation, Distribution distribution) {
        this(installation, distribution, Map.of());
    }

    /** With further environment variables for the broker's process, for instance a preloaded library. */
    public ArtemisBroker(Installation installation, Distribution distribution, Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        this.installation = installation;
        this.distribution = distribution;
        this.process = new DetachedProcess(installation.pidFile(NAME), installation.marker(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return installation.ports().broker();
    }

    @Override
    public void start() {
        if (process.isAlive()) {
            return;
        }
        TcpPort.requireFree(Installation.LOOPBACK, port(), "the broker", Ports.BROKER_SETTING);
        LogFolder logs = installation.logs();
        logs.configure(logging(), ArtemisBroker.class, NAME);
        logs.moveAside(logs.console(NAME));
        process.launch(command(), environment, installation.home(), logs.console(NAME));
    }

    /** The acceptor opens last, after the journal was read: a port that answers is a broker that works. */
    @Override
    public void awaitReady(Duration wait) {
        Deadline.in(wait).await(() -> state() != ServerState.STARTING);
        if (state() != ServerState.READY) {
            throw new StartFailure("the broker did not start; see "
                    + installation.logs().file(NAME + ".0.log") + " and "
                    + installation.logs().console(NAME));
        }
    }

    @Override
    public void stop() {
        process.terminate(STOP_GRACE);
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public ServerState state() {
        if (!process.isAlive()) {
            return ServerState.STOPPED;
        }
        return TcpPort.answers(Installation.LOOPBACK, port()) ? ServerState.READY : ServerState.STARTING;
    }

    @Override
    public OptionalLong pid() {
        return process.pid();
    }

    @Override
    public long residentBytes() {
        return process.residentBytes();
    }

    private Path logging() {
        return installation.homeFolder("run").resolve(NAME + "-logging.properties");
    }

    private List<String> command() {
        return new JavaCommand(installation.marker(NAME))
                .heap(HEAP, HEAP)
                .option("-XX:+UseParallelGC")
                .property("java.util.logging.config.file", logging())
                .property("khaacho.broker.data", installation.data(NAME))
                .property("khaacho.broker.host", Installation.LOOPBACK)
                .property("khaacho.broker.port", port())
                .property(BrokerProgram.USER, Installation.BROKER_USER)
                .property(BrokerProgram.PASSWORD_FILE, installation.secrets().passwordFile("broker"))
                .mainClass(distribution.classPath(), BrokerProgram.class.getName());
    }
}
