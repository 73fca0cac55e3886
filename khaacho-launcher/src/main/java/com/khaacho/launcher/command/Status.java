package com.khaacho.launcher.command;

import com.khaacho.launcher.LocalServers;
import com.khaacho.launcher.payara.PayaraMicro;
import com.khaacho.launcher.payara.PayaraServer;
import com.khaacho.launcher.process.ServerProcess;
import com.khaacho.launcher.process.ServerState;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows each process with pid, port, state and resident memory; exits 0 when all are ready, 3 otherwise. */
@Command(name = "status", description = "Shows what runs; exits with 3 unless everything is ready.")
public final class Status implements Callable<Integer> {
    private static final int NOT_ALL_READY = 3;
    private static final double BYTES_A_MEGABYTE = 1024.0 * 1024.0;

    @Option(names = "--json", description = "One JSON object: payara, artemis, postgres.")
    private boolean asJson;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Context context = Context.fromEnvironment();
        LocalServers servers = context.servers();
        PrintWriter out = spec.commandLine().getOut();
        JsonObjectBuilder json = Json.createObjectBuilder();
        boolean allReady = true;
        for (ServerProcess server : List.of(servers.postgres(), servers.broker(), context.application())) {
            ServerState state = server.state();
            allReady &= state == ServerState.READY;
            if (asJson) {
                json.add(role(server), json(server, state));
            } else {
                out.println(line(server, state));
            }
        }
        if (asJson) {
            out.println(json.build());
        }
        return allReady ? ExitCode.OK : NOT_ALL_READY;
    }

    /** Scripts ask for payara, whichever of the two it is. */
    private static String role(ServerProcess server) {
        return server.name().equals(PayaraServer.NAME) ? PayaraMicro.NAME : server.name();
    }

    private static JsonObject json(ServerProcess server, ServerState state) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        server.pid().ifPresentOrElse(pid -> json.add("pid", pid), () -> json.addNull("pid"));
        return json.add("port", server.port())
                .add("state", state.word())
                .add("residentBytes", server.residentBytes())
                .build();
    }

    private static String line(ServerProcess server, ServerState state) {
        return String.format(
                Locale.ROOT,
                "%-13s %-9s port %-6d pid %-8s %6.0f MB",
                server.name(),
                state.word(),
                server.port(),
                server.pid().isPresent() ? server.pid().getAsLong() : "-",
                server.residentBytes() / BYTES_A_MEGABYTE);
    }
}
