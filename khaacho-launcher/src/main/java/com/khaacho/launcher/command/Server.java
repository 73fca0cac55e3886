package com.khaacho.launcher.command;

import com.khaacho.launcher.LocalServers;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.payara.PayaraServer;
import com.khaacho.launcher.postgres.OrderDatabase;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Payara Server instead of Payara Micro: the same code as khaacho.ear, with an admin console. */
@Command(name = "server", description = "Runs khaacho.ear on Payara Server with its admin console.")
public final class Server implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Option(names = "--stop", description = "Stops Payara Server; the broker and the database go on.")
    private boolean stop;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        Context context = Context.fromEnvironment();
        PayaraServer server = new PayaraServer(context.installation(), context.distribution());
        PrintWriter out = spec.commandLine().getOut();
        Progress progress = Progress.on(out);
        if (stop) {
            progress.step("Stopping Payara Server", server::stop);
            return ExitCode.OK;
        }
        start(context, server, progress);
        out.println();
        out.println("  API      " + context.installation().baseUrl() + "/api/v1");
        out.println("  Console  " + server.consoleUrl() + " (user admin; the password is in " + server.passwordFile()
                + ")");
        return ExitCode.OK;
    }

    private static void start(Context context, PayaraServer server, Progress progress) throws SQLException {
        LocalServers servers = context.servers();
        if (servers.payara().pid().isPresent()) {
            progress.step("Stopping Payara Micro, which has the port", servers.payara()::stop);
        }
        servers.startStores(progress);
        DemoFile.write(
                context.installation(),
                progress.step(
                        "Database: migrations and sample data",
                        () -> OrderDatabase.prepare(servers.postgres(), context.installation())));
        progress.step("Payara Server on port " + server.port() + " (the first start also makes its domain)", () -> {
            server.start();
            server.awaitReady(PATIENCE);
        });
    }
}
