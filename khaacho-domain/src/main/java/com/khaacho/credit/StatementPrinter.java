package com.khaacho.credit;

/** Makes the printed form of a statement. */
public interface StatementPrinter {

    /** A PDF file; the same statement gives the same bytes. */
    byte[] print(Statement statement);
}
