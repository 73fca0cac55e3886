package com.khaacho.launcher.command;

import com.khaacho.launcher.LocalServers;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.payara.PayaraServer;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the three servers; their data stays. */
@Command(name = "down", description = "Stops Payara, Artemis and PostgreSQL; all data is kept.")
public final class Down implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Context context = Context.fromEnvironment();
        LocalServers servers = context.servers();
        PrintWriter out = spec.commandLine().getOut();
        PayaraServer console = new PayaraServer(context.installation(), context.distribution());
        if (console.pid().isPresent()) {
            Progress.on(out).step("Stopping Payara Server", console::stop);
        }
        servers.stop(Progress.on(out));
        out.println(
                "Khaacho is down; its data is kept in " + servers.installation().home());
        return ExitCode.OK;
    }
}
