package com.khaacho.order.grid;

import com.hazelcast.config.EvictionConfig;
import com.hazelcast.config.EvictionPolicy;
import com.hazelcast.config.MapConfig;
import com.hazelcast.config.MaxSizePolicy;
import com.hazelcast.core.HazelcastException;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.map.IMap;
import com.khaacho.order.IdempotencyMemory;
import com.khaacho.shared.StoreUnavailableException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keys remembered in the data grid that the instances form. */
final class GridMemory implements IdempotencyMemory {

    private static final Logger LOG = Logger.getLogger(GridMemory.class.getName());
    private static final String NAME = "khaacho.idempotency";

    private final IMap<String, String> map;

    GridMemory(HazelcastInstance grid) {
        grid.getConfig()
                .addMapConfig(new MapConfig(NAME)
                        .setTimeToLiveSeconds((int) MemoryLimits.KEPT.toSeconds())
                        .setEvictionConfig(new EvictionConfig()
                                .setMaxSizePolicy(MaxSizePolicy.PER_NODE)
                                .setSize(MemoryLimits.MAX_ENTRIES)
                                .setEvictionPolicy(EvictionPolicy.LRU)));
        this.map = grid.getMap(NAME);
    }

    @Override
    public String putIfAbsent(String key, String value) {
        return asked(entries -> entries.putIfAbsent(key, value));
    }

    @Override
    public boolean replace(String key, String oldValue, String newValue) {
        return asked(entries -> entries.replace(key, oldValue, newValue));
    }

    @Override
    public void put(String key, String value) {
        asked(entries -> {
            entries.set(key, value);
            return true;
        });
    }

    private <T> T asked(Function<IMap<String, String>, T> question) {
        try {
            return question.apply(map);
        } catch (HazelcastException | HazelcastInstanceNotActiveException e) {
            LOG.log(Level.FINE, "The data grid does not answer; the unique row decides about repeated keys", e);
            throw new StoreUnavailableException("The data grid does not answer", e);
        }
    }
}
