package com.khaacho.order.rest;

import com.khaacho.order.StatusView;
import com.khaacho.order.app.FindOrders;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.StoreUnavailableException;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.AsyncResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Requests that wait until an order rests. None of them holds a thread, and together they ask the database one question
 * at a time, however many they are.
 */
@ApplicationScoped
public class StatusWaiters {

    /** Short beside the second an order takes; one look-up by key for all who wait. */
    private static final long LOOK_EVERY_MILLIS = 150;

    /** More are answered at once with what is known: each waiter keeps a connection and its buffers. */
    private static final int MAX_WAITERS = 2_000;

    private final FindOrders findOrders;
    private final Clock clock;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ScheduledFuture<?> looking;

    @Inject
    public StatusWaiters(FindOrders findOrders, Clock clock) {
        this.findOrders = findOrders;
        this.clock = clock;
    }

    /** For the container's proxy only. */
    protected StatusWaiters() {
        this(null, null);
    }

    /** Answers when the order rests or the time is over, with where it stands then. */
    void add(StatusView known, int seconds, AsyncResponse response) {
        if (known.status().isResting() || waiters.size() >= MAX_WAITERS) {
            response.resume(OrderJson.status(known));
            return;
        }
        waiters.add(new Waiter(known, clock.millis() + TimeUnit.SECONDS.toMillis(seconds), response));
        start();
    }

    private synchronized void start() {
        if (looking == null) {
            looking = scheduler.scheduleWithFixedDelay(
                    this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Package-visible for tests. */
    void look() {
        Set<Waiter> asked = Set.copyOf(waiters);
        if (asked.isEmpty()) {
            return;
        }
        try {
            Map<OrderId, StatusView> found = findOrders.statuses(
                    asked.stream().map(waiter -> waiter.known.id()).collect(Collectors.toSet()));
            long now = clock.millis();
            asked.forEach(waiter -> tell(waiter, found.getOrDefault(waiter.known.id(), waiter.known), now));
        } catch (StoreUnavailableException e) {
            asked.forEach(waiter -> end(waiter, e));
        }
    }

    private void tell(Waiter waiter, StatusView status, long now) {
        if (status.status().isResting() || now >= waiter.deadlineMillis) {
            end(waiter, OrderJson.status(status));
        } else if (waiter.response.isCancelled() || waiter.response.isDone()) {
            waiters.remove(waiter);
        }
    }

    private void end(Waiter waiter, byte[] answer) {
        if (waiters.remove(waiter)) {
            waiter.response.resume(answer);
        }
    }

    private void end(Waiter waiter, StoreUnavailableException failure) {
        if (waiters.remove(waiter)) {
            waiter.response.resume(failure);
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    private record Waiter(StatusView known, long deadlineMillis, AsyncResponse response) {}
}
