package com.khaacho.launcher.process;

import java.time.Duration;
import java.util.OptionalLong;

/** One of the servers of an installation; it lives on when the JVM that started it ends. */
public interface ServerProcess {
    /** The name used by `status`, `logs` and the pid file. */
    String name();

    int port();

    /** Starts the process unless it runs already; does not wait until it answers. */
    void start();

    /** Waits until the server does its work; throws {@link StartFailure} with the reason when it does not in time. */
    void awaitReady(Duration wait);

    /** Ends the process in good order, and by force when it does not end in time; harmless when it does not run. */
    void stop();

    /** SIGKILL, then waits until nothing of the process is left; harmless when it does not run. */
    void kill();

    ServerState state();

    OptionalLong pid();

    /** Resident memory in bytes with all child processes, 0 when it does not run. */
    long residentBytes();
}
