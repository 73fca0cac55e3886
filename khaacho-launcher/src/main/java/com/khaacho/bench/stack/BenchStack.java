package com.khaacho.bench.stack;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.load.Buyer;
import com.khaacho.bench.load.TokenMint;
import com.khaacho.bench.machine.CpuMeter;
import com.khaacho.launcher.LocalServers;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.payara.MicroOptions;
import com.khaacho.launcher.process.ServerProcess;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** PostgreSQL, Artemis and Payara with nothing but sample data in them; ended when closed or when the JVM ends. */
public final class BenchStack implements AutoCloseable {
    /** The name under which the client's CPU time is measured. */
    public static final String LOAD = "load";

    // Every limit is checked on every request as ever; only so high that two hundred callers do not reach it.
    private static final String UNREACHED = "100000000";
    private static final Map<String, String> SETTINGS = Map.of(
            "KHAACHO_RATELIMIT_USER_PER_MINUTE", UNREACHED,
            "KHAACHO_RATELIMIT_IP_PER_MINUTE", UNREACHED);

    private final Installation installation;
    private final LocalServers servers;
    private final Thread lastResort = new Thread(this::killAll, "bench-stack-end");

    private BenchStack(Installation installation, LocalServers servers) {
        this.installation = installation;
        this.servers = servers;
    }

    /**
     * Starts them; what an earlier measurement left is deleted.
     *
     * @param deployable file name of the archive, for instance khaacho-api.war, which has no workers
     */
    public static BenchStack start(
            Installation installation,
            Distribution distribution,
            MicroOptions options,
            String deployable,
            Progress progress) {
        LocalServers servers =
                new LocalServers(installation, distribution, options.withEnvironment(SETTINGS), deployable);
        BenchStack stack = new BenchStack(installation, servers);
        servers.stop(progress);
        Folders.delete(installation.homeFolder("data"));
        Runtime.getRuntime().addShutdownHook(stack.lastResort);
        try {
            servers.start(progress);
            return stack;
        } catch (SQLException e) {
            stack.close();
            throw new BenchFailure("the database could not be prepared: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public Installation installation() {
        return installation;
    }

    public BenchDatabase database() {
        return new BenchDatabase(servers.postgres());
    }

    public BrokerQueues queues() {
        return BrokerQueues.of(installation);
    }

    public long payaraPid() {
        return pid(servers.payara());
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), installation.ports().http());
    }

    public List<String> tokensOf(List<Buyer> buyers) {
        TokenMint mint = new TokenMint(installation.secrets().jwtPrivateKey(), Instant.now());
        return buyers.stream().map(mint::tokenOf).toList();
    }

    /** A token of one who runs the platform. */
    public String operatorToken() {
        TokenMint mint = new TokenMint(installation.secrets().jwtPrivateKey(), Instant.now());
        return database()
                .query(
                        "select id, username, party_id from app_user where active and 'OPERATOR' = any (roles) limit 1",
                        row -> mint.tokenOf(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                "OPERATOR"))
                .get(0);
    }

    /** Measures from now on; {@link #LOAD} is this process and what it started, without the servers. */
    public CpuMeter cpuMeter() {
        Map<String, Long> roots = new LinkedHashMap<>();
        inShownOrder().forEach(server -> roots.put(server.name(), pid(server)));
        roots.put(LOAD, ProcessHandle.current().pid());
        return new CpuMeter(roots);
    }

    public Map<String, Double> residentBytes() {
        Map<String, Double> resident = new LinkedHashMap<>();
        inShownOrder().forEach(server -> resident.put(server.name(), (double) server.residentBytes()));
        return resident;
    }

    /** A file of this measurement in the installation's folder. */
    public Path file(String name) {
        return installation.homeFolder("results").resolve(name);
    }

    private List<ServerProcess> inShownOrder() {
        return List.of(servers.payara(), servers.broker(), servers.postgres());
    }

    private static long pid(ServerProcess server) {
        return server.pid().orElseThrow(() -> new BenchFailure(server.name() + " does not run any more"));
    }

    private void killAll() {
        servers.all().forEach(ServerProcess::kill);
    }

    @Override
    public void close() {
        servers.stop(Progress.silent());
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }
}
