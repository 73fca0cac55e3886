package com.khaacho.chaos;

import com.khaacho.launcher.Progress;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** `./khaacho chaos`: an installation of its own beside the one in use, so that nothing of it is touched. */
@Command(
        name = "chaos",
        description = "Kills servers under load and checks that no order was lost, doubled or left behind.")
public final class Chaos implements Callable<Integer> {
    /** Below the range Linux hands out to clients, away from the ports of `up`. */
    private static final String FIRST_PORT = "28100";

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which faults and orders (1).")
    private long seed;

    @Option(names = "--kills", paramLabel = "K", defaultValue = "10", description = "How many kills (10).")
    private int kills;

    @Option(names = "--power-cut", description = "Kills of the broker also lose what its journal had not synced.")
    private boolean powerCut;

    @Option(names = "--rate", paramLabel = "R", defaultValue = "20", description = "Orders a second (20).")
    private double rate;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report there as JSON too.")
    private Path json;

    @Option(names = "--port", paramLabel = "P", defaultValue = FIRST_PORT, description = "First of five ports (28100).")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        ChaosOptions options = new ChaosOptions(seed, kills, powerCut, rate);
        Distribution distribution = Distribution.find();
        Path home = distribution.repository().resolve(".khaacho/chaos");
        Installation installation = Installation.at(home, Ports.startingAt(port));
        PrintWriter out = spec.commandLine().getOut();
        ChaosRun run = ChaosRun.afresh(installation, distribution, options, Progress.on(out));
        ChaosReport report = run.run();
        out.print(ChaosText.table(report));
        if (json != null) {
            Files.writeString(json, ChaosText.json(report) + "\n");
        }
        out.println(report.isClean() ? "Clean." : "NOT clean; logs and journal are in " + home);
        out.flush();
        return report.isClean() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
