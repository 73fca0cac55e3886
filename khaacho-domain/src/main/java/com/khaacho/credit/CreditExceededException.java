package com.khaacho.credit;

/** A reservation does not fit: the account changed since it was read, or is not open. */
public final class CreditExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CreditExceededException(String message) {
        super(message);
    }
}
