package com.khaacho.pipeline.jms;

/** A message that no version of this stage can read: it goes to the dead letters at once. */
public final class UndecodableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UndecodableMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
