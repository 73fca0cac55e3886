package com.khaacho.testing.arquillian;

import com.khaacho.launcher.installation.Installation;
import com.khaacho.launcher.installation.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the tests' servers live: new for each run, unless the system property khaacho.test.home names a folder. A named
 * one keeps its data, and its servers run on after the tests: whoever writes tests starts them once.
 */
final class TestInstallation {
    private static final String HOME = "khaacho.test.home";
    private static final int FIRST_PORT = Integer.getInteger("khaacho.test.port", 22_200);
    /** Ports each installation takes, with room. */
    private static final int PORTS = 10;

    private TestInstallation() {}

    static boolean isKept() {
        return System.getProperty(HOME) != null;
    }

    /** @param number 0 for the shared platform, others for servers that one class starts for itself */
    static Installation number(int number) {
        Path home = isKept() ? Path.of(System.getProperty(HOME)) : Path.of("target", "platform");
        return Installation.at(home.resolve(Integer.toString(number)), Ports.startingAt(FIRST_PORT + number * PORTS));
    }

    static void clear(Installation installation) {
        if (Files.notExists(installation.home())) {
            return;
        }
        try (Stream<Path> tree = Files.walk(installation.home())) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
