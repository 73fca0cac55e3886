package com.khaacho.identity.rest;

/** A token that lets nobody in; the message is for the caller and says nothing secret. */
final class RejectedTokenException extends Exception {

    private static final long serialVersionUID = 1L;

    RejectedTokenException(String message) {
        super(message);
    }

    RejectedTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
