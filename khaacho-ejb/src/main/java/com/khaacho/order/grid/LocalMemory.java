package com.khaacho.order.grid;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.khaacho.order.IdempotencyMemory;

/** Keys remembered by this instance alone: for a single instance that runs without the data grid. */
final class LocalMemory implements IdempotencyMemory {

    private final Cache<String, String> cache = Caffeine.newBuilder()
            .maximumSize(MemoryLimits.MAX_ENTRIES)
            .expireAfterWrite(MemoryLimits.KEPT)
            .build();

    @Override
    public String putIfAbsent(String key, String value) {
        return cache.asMap().putIfAbsent(key, value);
    }

    @Override
    public boolean replace(String key, String oldValue, String newValue) {
        return cache.asMap().replace(key, oldValue, newValue);
    }

    @Override
    public void put(String key, String value) {
        cache.put(key, value);
    }
}
