package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.launcher.command.DemoFile;
import com.khaacho.launcher.postgres.OrderDatabase;
import com.khaacho.testing.OnPayaraMicro;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's lines for a day, run by the shell that they are written for. */
class ReadmeDayIT extends OnPayaraMicro {
    private static final Pattern LINES = Pattern.compile("vendor's day\\n.*?```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ORDER = Pattern.compile("\"orderId\":\"([0-9a-f-]{36})\"");
    private static final String USUAL_ADDRESS = "http://127.0.0.1:8080";
    private static final int MINUTES = 2;

    @TempDir
    private Path folder;

    @Test
    void a_shop_orders_and_a_vendor_delivers() throws IOException, InterruptedException, SQLException {
        DemoFile.write(
                platform.installation(),
                OrderDatabase.prepare(
                        platform.stores().postgres(), platform.stores().installation()));
        String told = run(lines());
        Matcher order = ORDER.matcher(told);
        assertTrue(order.find(), told);
        assertEquals(
                "COMPLETED",
                platform.database().text("SELECT status FROM orders WHERE id = ?", UUID.fromString(order.group(1))),
                told);
        assertTrue(told.contains("\"status\":\"COMPLETED\""), told);
    }

    private String lines() throws IOException {
        Matcher readme = LINES.matcher(Files.readString(Path.of("..", "README.md")));
        assertTrue(readme.find(), "the README has no day");
        String lines = readme.group(1);
        assertTrue(lines.contains(USUAL_ADDRESS), lines);
        return lines.replace(USUAL_ADDRESS, platform.installation().baseUrl());
    }

    private String run(String lines) throws IOException, InterruptedException {
        Path output = folder.resolve("told");
        ProcessBuilder bash = new ProcessBuilder("bash", "-euc", lines)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().put("KHAACHO_HOME", platform.installation().home().toString());
        Process process = bash.start();
        try {
            assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), "the lines do not end");
        } finally {
            process.destroyForcibly();
        }
        String told = Files.readString(output, StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), told);
        return told;
    }
}
