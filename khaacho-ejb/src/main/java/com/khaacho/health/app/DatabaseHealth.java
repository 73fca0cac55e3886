package com.khaacho.health.app;

import com.khaacho.pipeline.StoreProbe;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether the database answers. It never closes the instance: orders are taken without a database. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    /** Shorter than what probes wait; a database that hangs must not make the instance look dead. */
    private static final long PATIENCE_MILLIS = 800;

    private final StoreProbe store;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    public DatabaseHealth(StoreProbe store) {
        this.store = store;
    }

    /** For the container's proxy only. */
    protected DatabaseHealth() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database")
                .up()
                .withData("state", answers() ? "answers" : "away")
                .build();
    }

    private boolean answers() {
        Future<Boolean> question = executor.submit(store::answers);
        try {
            return question.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            question.cancel(true);
            return false;
        }
    }
}
