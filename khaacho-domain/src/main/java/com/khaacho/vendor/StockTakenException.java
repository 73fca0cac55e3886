package com.khaacho.vendor;

/** Stock that was there when the plan was made is gone: plan again. */
public final class StockTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StockTakenException(String message) {
        super(message);
    }
}
