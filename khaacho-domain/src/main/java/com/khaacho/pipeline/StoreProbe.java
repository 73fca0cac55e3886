package com.khaacho.pipeline;

/** A question to the database that costs it nothing: is it there? */
public interface StoreProbe {

    /** Whether it answers now; false is no error, the caller decides what its absence means. */
    boolean answers();
}
