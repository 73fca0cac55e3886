package com.khaacho.launcher.process;

/** A process that could not be started or stopped; the message is one line a person can act on. */
public final class StartFailure extends RuntimeException {
    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
