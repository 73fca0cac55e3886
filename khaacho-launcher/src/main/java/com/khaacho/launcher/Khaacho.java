package com.khaacho.launcher;

import com.khaacho.bench.BenchCommand;
import com.khaacho.chaos.Chaos;
import com.khaacho.launcher.command.Down;
import com.khaacho.launcher.command.Logs;
import com.khaacho.launcher.command.Server;
import com.khaacho.launcher.command.Status;
import com.khaacho.launcher.command.Up;
import com.khaacho.launcher.demo.Demo;
import com.khaacho.launcher.process.StartFailure;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line; a subcommand is registered by adding its class here. */
@Command(
        name = "khaacho",
        mixinStandardHelpOptions = true,
        description = "Runs Khaacho on this machine.",
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            Logs.class,
            Server.class,
            Demo.class,
            BenchCommand.class,
            Chaos.class
        })
public final class Khaacho {
    // Held, for the logging system itself does not hold a logger whose level was set.
    private static final Logger LIBRARIES = Logger.getLogger("");

    public static void main(String[] arguments) {
        // Flyway and the drivers tell of every step; a person wants ours.
        LIBRARIES.setLevel(Level.WARNING);
        CommandLine line = new CommandLine(new Khaacho());
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        System.exit(line.execute(arguments));
    }

    /** What a person can mend is one line; anything else is ours and keeps its stack. */
    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof StartFailure
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof IOException) {
            command.getErr().println("khaacho: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
