package com.khaacho.launcher.payara;

import java.util.List;
import java.util.Map;

/**
 * How Payara Micro is run.
 *
 * @param heap initial and greatest heap in the JVM's notation
 * @param httpThreads threads that serve requests
 * @param jvmOptions further options of the JVM, for instance a profiler's
 * @param environment further settings of the application; they win over the installation's
 */
public record MicroOptions(String heap, int httpThreads, List<String> jvmOptions, Map<String, String> environment) {

    /** Server and application need about 300 MB; the rest is room for the young generation, so that full collections stay rare. */
    private static final String HEAP = "768m";

    /** On two cores 12 threads accepted more than 8, and sooner after a start than the server's own 200. */
    private static final int HTTP_THREADS = 12;

    public MicroOptions {
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
    }

    public static MicroOptions byDefault() {
        return new MicroOptions(HEAP, HTTP_THREADS, List.of(), Map.of());
    }

    /** KHAACHO_HEAP and KHAACHO_HTTP_THREADS. */
    public static MicroOptions from(Map<String, String> environment) {
        String threads = environment.getOrDefault("KHAACHO_HTTP_THREADS", Integer.toString(HTTP_THREADS));
        if (!threads.matches("[1-9]\\d{0,2}")) {
            throw new IllegalArgumentException("KHAACHO_HTTP_THREADS is no number from 1 to 999: " + threads);
        }
        return new MicroOptions(
                environment.getOrDefault("KHAACHO_HEAP", HEAP), Integer.parseInt(threads), List.of(), Map.of());
    }

    public MicroOptions withEnvironment(Map<String, String> settings) {
        return new MicroOptions(heap, httpThreads, jvmOptions, settings);
    }

    /** For servers that are started often: ready with half the CPU time, but never at full speed. */
    public MicroOptions withQuickStart() {
        return withJvmOptions(List.of("-XX:TieredStopAtLevel=1"));
    }

    public MicroOptions withJvmOptions(List<String> more) {
        return new MicroOptions(heap, httpThreads, more, environment);
    }
}
