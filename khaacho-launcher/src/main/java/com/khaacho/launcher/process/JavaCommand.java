package com.khaacho.launcher.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM, run by the same JDK as this one. */
public final class JavaCommand {
    private final List<String> words = new ArrayList<>();

    /** The marker leads, so that it is found on the command line whatever follows. */
    public JavaCommand(String marker) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-D" + marker);
        // A server that met an out-of-memory error is in no known state: end, and be started again.
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("-Djava.awt.headless=true");
        words.add("-Dfile.encoding=UTF-8");
    }

    /** Initial and greatest heap in the JVM's notation. */
    public JavaCommand heap(String initial, String greatest) {
        words.add("-Xms" + initial);
        words.add("-Xmx" + greatest);
        return this;
    }

    public JavaCommand option(String option) {
        words.add(option);
        return this;
    }

    public JavaCommand property(String name, Object value) {
        words.add("-D" + name + "=" + value);
        return this;
    }

    public List<String> mainClass(String classPath, String mainClass, String... arguments) {
        return with(List.of("-cp", classPath, mainClass), List.of(arguments));
    }

    public List<String> jar(Path jar, List<String> arguments) {
        return with(List.of("-jar", jar.toString()), arguments);
    }

    private List<String> with(List<String> program, List<String> arguments) {
        List<String> command = new ArrayList<>(words);
        command.addAll(program);
        command.addAll(arguments);
        return List.copyOf(command);
    }
}
