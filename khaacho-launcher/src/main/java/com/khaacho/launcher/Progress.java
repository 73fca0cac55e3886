package com.khaacho.launcher;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.Locale;

/** Tells a person what is going on and how long it took. */
public final class Progress {
    private static final double MILLIS_A_SECOND = 1000.0;

    private final PrintWriter out;

    private Progress(PrintWriter out) {
        this.out = out;
    }

    public static Progress on(PrintWriter out) {
        return new Progress(out);
    }

    /** For tests and benchmarks, which report by other means. */
    public static Progress silent() {
        return new Progress(new PrintWriter(Writer.nullWriter()));
    }

    /** Something that takes a while. */
    public interface Step<E extends Exception> {
        void run() throws E;
    }

    /** The same with an answer. */
    public interface Question<T, E extends Exception> {
        T ask() throws E;
    }

    public <E extends Exception> void step(String what, Step<E> step) throws E {
        this.<Void, E>step(what, () -> {
            step.run();
            return null;
        });
    }

    public <T, E extends Exception> T step(String what, Question<T, E> question) throws E {
        out.print("  " + what + " ... ");
        out.flush();
        long start = System.nanoTime();
        T answer = question.ask();
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        out.println(String.format(Locale.ROOT, "done in %.1f s", millis / MILLIS_A_SECOND));
        out.flush();
        return answer;
    }

    public void say(String line) {
        out.println(line);
        out.flush();
    }
}
