package com.khaacho.testing;

import com.khaacho.launcher.process.Deadline;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what must come to pass, up to a deadline that a loaded machine still keeps. */
public final class Eventually {
    /** A journey takes a second; a machine that does ten other things takes a minute. */
    public static final Duration USUAL = Duration.ofSeconds(90);

    private Eventually() {}

    public static void holds(String what, BooleanSupplier condition) {
        holds(what, USUAL, condition);
    }

    public static void holds(String what, Duration patience, BooleanSupplier condition) {
        if (!Deadline.in(patience).await(condition)) {
            throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
        }
    }

    /** The first answer that is good enough; the failure tells the last one. */
    public static <T> T get(String what, Duration patience, Supplier<T> question, Predicate<T> isGood) {
        AtomicReference<T> last = new AtomicReference<>();
        boolean came = Deadline.in(patience).await(() -> {
            last.set(question.get());
            return isGood.test(last.get());
        });
        if (!came) {
            throw new AssertionError("not within " + patience.toSeconds() + " s: " + what + "; last: " + last.get());
        }
        return last.get();
    }

    public static <T> T get(String what, Supplier<T> question, Predicate<T> isGood) {
        return get(what, USUAL, question, isGood);
    }
}
