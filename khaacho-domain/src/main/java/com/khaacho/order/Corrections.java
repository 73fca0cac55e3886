package com.khaacho.order;

/** Where it is kept what people correct. */
public interface Corrections {

    /** Keeps what the correction teaches, if anything, inside the caller's transaction. */
    void keep(Correction correction);
}
