package com.khaacho.launcher.payara;

import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.installation.PrivateFiles;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.launcher.process.DetachedProcess;
import com.khaacho.launcher.process.JavaCommand;
import com.khaacho.launcher.process.ServerProcess;
import com.khaacho.launcher.process.ServerState;
import com.khaacho.launcher.process.StartFailure;
import com.khaacho.launcher.process.TcpPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** Payara Micro with the resource adapter and, behind it, one or more archives; the first of them at context root `/`. */
public final class PayaraMicro implements ServerProcess {
    public static final String NAME = "payara";

    /** Every signature of a deployable, in the order they are deployed in, is preceded by the adapter. */
    private static final int ADAPTER = 1;

    private static final String NETWORK = "configs.config.server-config.network-config.";
    private static final String LISTENER = NETWORK + "network-listeners.network-listener.http-listener";

    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final Installation installation;
    private final Distribution distribution;
    private final List<Path> archives;
    private final MicroOptions options;
    private final DetachedProcess process;
    private final MicroFiles files;
    private final HealthProbe probe;

    public PayaraMicro(Installation installation, Distribution distribution, MicroOptions options, Path... archives) {
        this.installation = installation;
        this.distribution = distribution;
        this.options = options;
        this.archives = List.of(archives);
        this.process = new DetachedProcess(installation.pidFile(NAME), installation.marker(NAME));
        this.files = new MicroFiles(installation, NAME);
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

    @Override
    public void start() {
        if (process.isAlive()) {
            return;
        }
        archives.forEach(Distribution::required);
        TcpPort.requireFree(installation.bindAddress(), port(), "HTTP", Ports.HTTP_SETTING);
        TcpPort.requireFree(
                Installation.LOOPBACK, installation.ports().dataGrid(), "the data grid", Ports.DATA_GRID_SETTING);
        files.renew(
                List.of(
                        "set " + LISTENER + ".address=" + installation.bindAddress(),
                        HeaderBuffer.command(NETWORK + "protocols.protocol.http-listener"),
                        // Or whoever asks while the archives are deployed is told that there is no such thing.
                        "set " + LISTENER + ".enabled=false"),
                List.of("set " + LISTENER + ".enabled=true"));
        process.launch(command(), environment(), files.root(), files.console());
    }

    /**
     * Ready is: everything was deployed, and the application says so itself. Payara Micro alone calls itself ready, and
     * answers health questions, with nothing deployed when the resource adapter could not start.
     */
    @Override
    public void awaitReady(Duration wait) {
        AtomicBoolean ready = new AtomicBoolean();
        Deadline.in(wait).await(() -> {
            ready.set(deployed() && probe.ready());
            return ready.get() || hasFailed();
        });
        if (ready.get()) {
            return;
        }
        if (hasFailed()) {
            throw new StartFailure("Payara did not start: " + reason());
        }
        throw new StartFailure("Payara is not ready after " + wait.toSeconds() + " s; see " + files.log());
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
        return deployed() && probe.ready() ? ServerState.READY : ServerState.STARTING;
    }

    @Override
    public OptionalLong pid() {
        return process.pid();
    }

    @Override
    public long residentBytes() {
        return process.residentBytes();
    }

    private boolean deployed() {
        if (Files.exists(files.deployed())) {
            return true;
        }
        OptionalInt count = new ServerLog(files.log()).deployedArchives();
        boolean all = count.isPresent() && count.getAsInt() == expectedArchives();
        if (all) {
            PrivateFiles.write(files.deployed(), count.getAsInt() + " archives\n");
        }
        return all;
    }

    private boolean hasFailed() {
        OptionalInt count = new ServerLog(files.log()).deployedArchives();
        boolean deploymentFailed = count.isPresent() && count.getAsInt() < expectedArchives();
        return deploymentFailed || !process.isAlive();
    }

    private int expectedArchives() {
        return ADAPTER + archives.size();
    }

    private String reason() {
        return new ServerLog(files.log())
                .firstSevere()
                .map(found -> found + " (" + files.log() + ")")
                .orElse("see " + files.console());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(ApplicationEnvironment.of(installation));
        environment.putAll(options.environment());
        return environment;
    }

    private List<String> command() {
        JavaCommand java = new JavaCommand(installation.marker(NAME))
                .heap(options.heap(), options.heap())
                .option("-XX:+UseParallelGC")
                // Without it the JSON provider is looked up as a service twice a request: a fifth of the time of an
                // accept.
                .property("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl")
                // The data grid listens on every interface unless told that twice.
                .property("hazelcast.socket.bind.any", false)
                .property("hazelcast.local.localAddress", Installation.LOOPBACK)
                .property("hazelcast.phone.home.enabled", false);
        options.jvmOptions().forEach(java::option);
        return java.jar(distribution.payaraMicro(), arguments());
    }

    private List<String> arguments() {
        int grid = installation.ports().dataGrid();
        String threads = Integer.toString(options.httpThreads());
        List<String> arguments =
                new ArrayList<>(List.of("--rootdir", files.root().toString()));
        arguments.addAll(List.of("--prebootcommandfile", files.preboot().toString()));
        arguments.addAll(List.of("--postdeploycommandfile", files.postdeploy().toString()));
        arguments.addAll(List.of("--logproperties", files.logging().toString()));
        arguments.addAll(List.of("--port", Integer.toString(port()), "--disablephonehome"));
        arguments.addAll(List.of("--minhttpthreads", threads, "--maxhttpthreads", threads));
        // A grid of one: its only known member is itself.
        arguments.addAll(List.of("--interfaces", Installation.LOOPBACK, "--startport", Integer.toString(grid)));
        arguments.addAll(List.of("--clustermode", "tcpip:" + Installation.LOOPBACK + ":" + grid));
        arguments.addAll(List.of("--deploy", distribution.resourceAdapter().toString()));
        archives.forEach(archive -> arguments.addAll(List.of("--deploy", archive.toString())));
        arguments.addAll(List.of("--contextroot", "/"));
        return arguments;
    }
}
