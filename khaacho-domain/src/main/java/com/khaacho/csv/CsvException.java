package com.khaacho.csv;

/** The text is no CSV from some row on; what follows cannot be told apart into rows. */
public final class CsvException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int row;

    CsvException(int row, String message) {
        super(message);
        this.row = row;
    }

    /** The row, counted from 1. */
    public int row() {
        return row;
    }
}
