package com.khaacho.pipeline;

/** The broker did not confirm the message: the caller must not be told that the order is taken. */
public final class PipelineUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PipelineUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
