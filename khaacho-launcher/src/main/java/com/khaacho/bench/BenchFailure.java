package com.khaacho.bench;

/** A benchmark that cannot run or whose result would be worthless; the message is one line a person can act on. */
public final class BenchFailure extends IllegalStateException {
    public BenchFailure(String message) {
        super(message);
    }

    public BenchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
