package com.khaacho.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.chaos.journal.ActionKind;
import com.khaacho.chaos.powercut.PowerCut;
import com.khaacho.launcher.Progress;
import com.khaacho.launcher.installation.Distribution;
import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChaosIT {
    private static final int FIRST_PORT = Integer.getInteger("khaacho.test.port", 22_000) + 60;
    private static final int KILLS = 6;
    private static final double RATE = 15;
    private static final long SEED = 1;
    private static final int FEWEST_ORDERS = 50;
    private static final Set<ActionKind> EVERY_DAY =
            Set.of(ActionKind.ACCEPT, ActionKind.DISPATCH, ActionKind.DELIVER, ActionKind.PAY);

    /** Not a temporary folder: logs and journal are what a failure is understood by. */
    private static final Path HOME = Path.of("target", "chaos");

    @Test
    void whatever_is_killed_no_order_is_lost_doubled_or_left_behind()
            throws SQLException, IOException, InterruptedException {
        Installation installation = Installation.at(HOME, Ports.startingAt(FIRST_PORT));
        ChaosOptions options = new ChaosOptions(SEED, KILLS, PowerCut.isPossible(), RATE);
        ChaosReport report = ChaosRun.afresh(installation, Distribution.find(), options, log(installation))
                .run();
        assertEquals(List.of(), report.violations());
        assertTrue(report.answeredOrders() >= FEWEST_ORDERS, "orders answered: " + report.answeredOrders());
        assertTrue(report.done().keySet().containsAll(EVERY_DAY), "done: " + report.done());
        assertEquals(
                KILLS,
                report.kills().values().stream().mapToLong(count -> count).sum());
    }

    private static Progress log(Installation installation) throws IOException {
        return Progress.on(new PrintWriter(
                Files.newBufferedWriter(installation.homeFolder("logs").resolve("chaos.log")), true));
    }
}
