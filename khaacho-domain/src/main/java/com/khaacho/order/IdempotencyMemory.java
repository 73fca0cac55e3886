package com.khaacho.order;

/**
 * A map of texts that forgets entries after a day; shared by all instances where they form a grid. Each method is
 * atomic, and throws {@link com.khaacho.shared.StoreUnavailableException} when the grid does not answer.
 */
public interface IdempotencyMemory {

    /** Returns what the key held, or null when the value was put. */
    String putIfAbsent(String key, String value);

    /** Puts the new value if the key still holds the old one. */
    boolean replace(String key, String oldValue, String newValue);

    void put(String key, String value);
}
