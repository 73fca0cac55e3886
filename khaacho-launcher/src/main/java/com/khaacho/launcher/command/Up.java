package com.khaacho.launcher.command;

import com.khaacho.launcher.LocalServers;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.sample.SampleSet;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the three servers and says how to place an order. */
@Command(name = "up", description = "Starts PostgreSQL, Artemis and Payara; keeps all data of earlier runs.")
public final class Up implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException {
        Context context = Context.fromEnvironment();
        Installation installation = context.installation();
        LocalServers servers = context.servers();
        PrintWriter out = spec.commandLine().getOut();
        if (servers.areUp()) {
            out.println("Khaacho is already up.");
        } else {
            out.println("Starting Khaacho; its data is in " + installation.home());
            out.flush();
            SampleSet sample = servers.start(Progress.on(out));
            DemoFile.write(installation, sample);
            out.println("Khaacho is up.");
        }
        out.println(Welcome.text(DemoFile.read(installation), DemoFile.file(installation)));
        return ExitCode.OK;
    }
}
