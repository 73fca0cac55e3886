package com.khaacho.launcher.postgres;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.LogFolder;
import com.khaacho.launcher.installation.Ports;
import com.khaacho.launcher.process.Deadline;
import com.khaacho.launcher.process.DetachedProcess;
import com.khaacho.launcher.process.ServerProcess;
import com.khaacho.launcher.process.ServerState;
import com.khaacho.launcher.process.StartFailure;
import com.khaacho.launcher.process.TcpPort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The PostgreSQL of one installation, on loopback TCP alone. */
public final class PostgresServer implements ServerProcess {
    public static final String NAME = "postgres";
    public static final String SUPERUSER = "postgres";

    /** Just launched, a process does not carry our mark until its programs have replaced each other. */
    private static final int LOOKS_UNTIL_DEAD = 20;

    private static final String MAINTENANCE_DATABASE = "postgres";
    private static final Duration STOP_GRACE = Duration.ofSeconds(30);

    private final Installation installation;
    private final Path dataFolder;
    private final DetachedProcess process;

    public PostgresServer(Installation installation) {
        this.installation = installation;
        this.dataFolder = installation.data(NAME);
        this.process = new DetachedProcess(installation.pidFile(NAME), installation.marker(NAME));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int port() {
        return installation.ports().postgres();
    }

    @Override
    public void start() {
        if (process.isAlive()) {
            return;
        }
        TcpPort.requireFree(Installation.LOOPBACK, port(), "PostgreSQL", Ports.POSTGRES_SETTING);
        Unprivileged user = Unprivileged.forThisUser();
        PostgresBinaries binaries = PostgresBinaries.in(installation.programs("postgres-16"));
        DataFolder data = new DataFolder(dataFolder, binaries, user);
        data.clearAfterCrash();
        data.prepare(installation.secrets().passwordFile(SUPERUSER));
        LogFolder logs = installation.logs();
        logs.moveAside(logs.console(NAME));
        logs.keepNewestOf(NAME);
        process.launch(user.command(command(binaries)), Map.of(), installation.home(), logs.console(NAME));
    }

    @Override
    public void awaitReady(Duration wait) {
        AtomicInteger stopped = new AtomicInteger();
        AtomicBoolean ready = new AtomicBoolean();
        Deadline.in(wait).await(() -> {
            ServerState seen = state();
            stopped.set(seen == ServerState.STOPPED ? stopped.get() + 1 : 0);
            ready.set(seen == ServerState.READY);
            return ready.get() || stopped.get() == LOOKS_UNTIL_DEAD;
        });
        if (!ready.get()) {
            throw new StartFailure("PostgreSQL did not start; see " + installation.homeFolder("logs"));
        }
    }

    /** A fast shutdown: sessions are ended, what was committed is checkpointed. */
    @Override
    public void stop() {
        process.interrupt(STOP_GRACE);
    }

    /** Kills the postmaster and waits for its orphaned backends to notice and go. */
    @Override
    public void kill() {
        process.kill();
        new DataFolder(dataFolder, null, null).clearAfterCrash();
    }

    @Override
    public ServerState state() {
        if (!process.isAlive()) {
            return ServerState.STOPPED;
        }
        try (Connection connection = connect(MAINTENANCE_DATABASE)) {
            return connection.isValid(1) ? ServerState.READY : ServerState.STARTING;
        } catch (SQLException startingUpOrRecovering) {
            return ServerState.STARTING;
        }
    }

    @Override
    public OptionalLong pid() {
        return process.pid();
    }

    @Override
    public long residentBytes() {
        return process.residentBytes();
    }

    /** As superuser, for migrations' bootstrap, tests and benchmarks; the caller closes it. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                installation.postgresUrl(database) + "?connectTimeout=2",
                SUPERUSER,
                installation.secrets().password(SUPERUSER));
    }

    private List<String> command(PostgresBinaries binaries) {
        return List.of(
                binaries.program("postgres"),
                "-D",
                dataFolder.toString(),
                "-c",
                "port=" + port(),
                "-c",
                "listen_addresses=" + Installation.LOOPBACK,
                "-c",
                "unix_socket_directories=",
                "-c",
                "cluster_name=" + PostgresServer.NAME,
                "-c",
                "log_directory=" + installation.homeFolder("logs"),
                "-c",
                installation.marker(NAME));
    }
}
