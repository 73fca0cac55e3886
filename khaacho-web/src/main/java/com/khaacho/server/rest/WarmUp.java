package com.khaacho.server.rest;

import com.khaacho.order.app.Rehearsal;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Places practice orders over real HTTP before the instance calls itself ready: a server whose code is not compiled yet
 * takes a fifth of what it takes later. Nothing is stored; see {@link Rehearsal}.
 */
@Readiness
@ApplicationScoped
public class WarmUp implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WarmUp.class.getName());

    /** Enough to keep both sides busy; more only queue for the same processors. */
    private static final int CONNECTIONS = 4;

    /** The default limit of requests a user is 500 a minute. */
    private static final int REQUESTS_A_USER = 400;

    private static final long RETRY_MILLIS = 250;

    /** A quarter of a minute of answers that are no 202. */
    private static final int MAX_FAILURES = CONNECTIONS * 60;

    /**
     * Five minutes: the server listens only when every application is deployed, so until then nobody misses an instance
     * that is not ready, however slow its machine.
     */
    private static final int MAX_REFUSALS = CONNECTIONS * 1200;

    private static final int HTTP_ACCEPTED = 202;

    private final WarmUpSettings settings;
    private final Rehearsal rehearsal;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicInteger users = new AtomicInteger();
    private final AtomicInteger running = new AtomicInteger(CONNECTIONS);
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();

    /** When the first practice order left, in nanoseconds of the JVM's own clock; 0 before. */
    private final AtomicLong begun = new AtomicLong();

    /** The scheduled executor has one thread: connections that practised on it would take turns. */
    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> nextAttempt;

    @Inject
    public WarmUp(WarmUpSettings settings, Rehearsal rehearsal) {
        this.settings = settings;
        this.rehearsal = rehearsal;
    }

    /** For the container's proxy only. */
    protected WarmUp() {
        this(null, null);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warm-up")
                .status(running.get() == 0)
                .withData("practiceOrders", accepted.get())
                .build();
    }

    /** Signing a token here also finds a missing key while the deployment can still fail for it. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (!started.compareAndSet(false, true)) {
            return;
        }
        String token = rehearsal.token(users.getAndIncrement());
        if (settings.duration().isZero()) {
            running.set(0);
            return;
        }
        LOG.log(Level.FINE, "Practising with a token of {0} characters", token.length());
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            executor.execute(this::practise);
        }
    }

    private void practise() {
        try (OwnRequests requests = new OwnRequests(settings.port())) {
            practiseOn(requests);
            finished();
        } catch (ConnectException e) {
            tryAgain(refusals.incrementAndGet() < MAX_REFUSALS, e.getMessage());
        } catch (IOException e) {
            tryAgain(failures.incrementAndGet() < MAX_FAILURES, e.getMessage());
        }
    }

    private void practiseOn(OwnRequests requests) throws IOException {
        begun.compareAndSet(0, System.nanoTime());
        long end = begun.get() + settings.duration().toNanos();
        while (System.nanoTime() < end) {
            byte[] order = OwnRequests.order(rehearsal.token(users.getAndIncrement()), rehearsal.body());
            for (int i = 0; i < REQUESTS_A_USER && System.nanoTime() < end; i++) {
                int status = requests.send(order);
                if (status != HTTP_ACCEPTED) {
                    throw new IOException("a practice order was answered " + status);
                }
                accepted.incrementAndGet();
            }
        }
    }

    private void tryAgain(boolean mayTryAgain, String reason) {
        if (mayTryAgain) {
            nextAttempt =
                    scheduler.schedule(() -> executor.execute(this::practise), RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            LOG.log(Level.WARNING, "No practice possible, this instance starts cold: {0}", reason);
            finished();
        }
    }

    @PreDestroy
    void stop() {
        if (nextAttempt != null) {
            nextAttempt.cancel(false);
        }
    }

    private void finished() {
        if (running.decrementAndGet() == 0) {
            LOG.log(Level.INFO, "Warm after {0} practice orders in {1} ms", new Object[] {
                accepted.get(),
                Duration.ofNanos(System.nanoTime() - begun.get()).toMillis()
            });
        }
    }
}
