package com.khaacho.order;

/** What an amendment changes beside the state, the lines and the history; rare, so not on the way of every transition. */
public interface Amendments {

    /**
     * Writes the reference, note, district, date and priority of an order that was amended under its lock, forgets its
     * risk score, and takes away the lines that it has no more. State, lines and events are written before, by
     * {@link Orders#update}.
     */
    void write(Order amended);
}
