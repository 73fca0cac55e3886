package com.khaacho.launcher.postgres;

import com.khaacho.launcher.process.StartFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL refuses to run as root. In a user namespace without a mapping, root looks like an ordinary user to the
 * programs it starts while the files stay root's.
 */
final class Unprivileged {
    private static final int PROBE_SECONDS = 5;

    private final List<String> prefix;

    private Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged forThisUser() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Unprivileged(List.of());
        }
        if (!succeeds(List.of("unshare", "-U", "true"))) {
            throw new StartFailure("PostgreSQL refuses to run as root and this machine allows no user namespaces:"
                    + " run ./khaacho as an ordinary user");
        }
        return new Unprivileged(List.of("unshare", "-U"));
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
