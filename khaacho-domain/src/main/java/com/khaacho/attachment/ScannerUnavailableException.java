package com.khaacho.attachment;

/** The virus scanner is set up and does not answer; the caller may try again. */
public final class ScannerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ScannerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
