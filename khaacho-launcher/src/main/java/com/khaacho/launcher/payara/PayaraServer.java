package com.khaacho.launcher.payara;

import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.installation.PrivateFiles;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.launcher.process.DetachedProcess;
import com.khaacho.launcher.process.ServerProcess;
import com.khaacho.launcher.process.ServerState;
import com.khaacho.launcher.process.StartFailure;
import com.khaacho.launcher.process.TcpPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Payara Server with its console, the resource adapter and khaacho.ear, in a domain of its own. */
public final class PayaraServer implements ServerProcess {
    public static final String NAME = "payara-server";

    private static final Duration STOP_GRACE = Duration.ofSeconds(60);

    private final Installation installation;
    private final Distribution distribution;
    private final Map<String, String> settings;
    private final Path folder;
    private final Asadmin asadmin;
    private final ServerDomain domain;
    private final DetachedProcess process;
    private final HealthProbe probe;

    public PayaraServer(Installation installation, Distribution distribution) {
        this(installation, distribution, Map.of());
    }

    /** @param settings further settings of the application; they win over the installation's */
    public PayaraServer(Installation installation, Distribution distribution, Map<String, String> settings) {
        this.installation = installation;
        this.distribution = distribution;
        this.settings = Map.copyOf(settings);
        this.folder = installation.home().resolve(NAME);
        Path programs = installation.programs(NAME).resolve("payara6");
        this.asadmin =
                new Asadmin(programs, toolPasswordFile(), installation.ports().admin(), folder.resolve("asadmin.out"));
        this.domain = new ServerDomain(installation, folder, asadmin);
        this.process =
                new DetachedProcess(domain.root().resolve("config/pid"), "-Dcom.sun.aas.instanceRoot=" + domain.root());
        this.probe = new HealthProbe(installation.baseUrl());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return installation.ports().http();
    }

    public String consoleUrl() {
        return "https://" + Installation.LOOPBACK + ":" + installation.ports().admin();
    }

    /** Holds the generated password of the user admin. */
    public Path passwordFile() {
        return installation.secrets().passwordFile(NAME);
    }

    /** The same as the server's own tool reads it. */
    private Path toolPasswordFile() {
        return folder.resolve("asadmin.password");
    }

    @Override
    public void start() {
        if (process.isAlive()) {
            return;
        }
        requireFreePorts();
        PrivateFiles.folder(folder);
        PrivateFiles.write(
                toolPasswordFile(),
                "AS_ADMIN_PASSWORD=" + installation.secrets().password(NAME) + "\n");
        ZipFolder.in(installation.programs(NAME), distribution.payaraServer());
        domain.prepare();
        Map<String, String> environment = new HashMap<>(ApplicationEnvironment.of(installation));
        environment.putAll(settings);
        domain.start(environment);
        deploy("artemis-rar", distribution.resourceAdapter());
        deploy("khaacho", Distribution.required(distribution.deployable("khaacho.ear")));
    }

    @Override
    public void awaitReady(Duration wait) {
        Deadline.in(wait).await(() -> !process.isAlive() || probe.ready());
        if (state() != ServerState.READY) {
            throw new StartFailure("Payara Server is not ready; see " + domain.root() + "/logs/server.log");
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
        return probe.ready() ? ServerState.READY : ServerState.STARTING;
    }

    @Override
    public OptionalLong pid() {
        return process.pid();
    }

    @Override
    public long residentBytes() {
        return process.residentBytes();
    }

    private void deploy(String name, Path archive) {
        asadmin.run("deploy", "--force=true", "--name=" + name, archive.toString());
    }

    private void requireFreePorts() {
        Ports ports = installation.ports();
        TcpPort.requireFree(installation.bindAddress(), ports.http(), "HTTP", Ports.HTTP_SETTING);
        TcpPort.requireFree(Installation.LOOPBACK, ports.admin(), "the admin console", Ports.ADMIN_SETTING);
        TcpPort.requireFree(Installation.LOOPBACK, ports.dataGrid(), "the data grid", Ports.DATA_GRID_SETTING);
    }
}
