package com.khaacho.order.grid;

import com.hazelcast.core.HazelcastInstance;
import com.khaacho.order.IdempotencyKeys;
import com.khaacho.order.IdempotencyMemory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Chooses where idempotency keys are remembered: in Payara's data grid, or here when the server runs without it. */
@ApplicationScoped
public class RememberedKeys {

    private static final Logger LOG = Logger.getLogger(RememberedKeys.class.getName());

    /** Where Payara binds the grid while it is enabled. */
    private static final String GRID = "payara/Hazelcast";

    @Produces
    @Singleton
    IdempotencyKeys keys(Clock clock) {
        return new IdempotencyKeys(memory(), clock);
    }

    /** The name is a constant, and an injected resource could not be missing, so it is looked up. */
    @SuppressWarnings("BanJNDI")
    private static IdempotencyMemory memory() {
        try {
            HazelcastInstance grid = InitialContext.doLookup(GRID);
            return new GridMemory(grid);
        } catch (NamingException e) {
            LOG.log(Level.INFO, "No data grid: this instance remembers idempotency keys for itself");
            return new LocalMemory();
        }
    }
}
