package com.khaacho.pipeline.jms;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * One time limit for all that a send asks of the broker. The connection limits single calls (see {@link BrokerFactory}),
 * but a send makes several of them in a row, and its wait for the broker's flow control has no limit at all. A thread
 * that is over the limit is interrupted, upon which the broker's client gives up.
 */
@ApplicationScoped
public class SendLimit {

    /** Longer than a single call's limit: a call that ends by itself says more about why. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    /** What a first attempt may take if a second is to have a chance within the limit. */
    private static final Duration FIRST_ATTEMPT = Duration.ofSeconds(1);

    private static final long LOOK_EVERY_MILLIS = 250;

    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private volatile Future<?> looking;

    /** From now until it is closed the calling thread is watched. */
    Watch watch() {
        if (looking == null) {
            start();
        }
        return begin();
    }

    /** As {@link #watch()}, with somebody else looking. */
    Watch begin() {
        Watch watch = new Watch();
        watches.add(watch);
        return watch;
    }

    private synchronized void start() {
        if (looking == null) {
            looking = scheduler.scheduleWithFixedDelay(
                    () -> look(System.nanoTime()), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        if (looking != null) {
            looking.cancel(false);
        }
    }

    /** Interrupts who began too long before this moment of {@link System#nanoTime()}. */
    void look(long nanos) {
        for (Watch watch : watches) {
            if (nanos - watch.begun > LIMIT.toNanos()) {
                watch.interrupt();
            }
        }
    }

    /** One send of one thread. */
    final class Watch implements AutoCloseable {

        private final Thread thread = Thread.currentThread();
        private final long begun = System.nanoTime();
        private boolean closed;
        private boolean interrupted;

        private Watch() {}

        boolean allowsSecondAttempt() {
            return System.nanoTime() - begun < FIRST_ATTEMPT.toNanos();
        }

        /** Whether the limit has passed and the thread was told so. */
        synchronized boolean isOver() {
            return interrupted;
        }

        private synchronized void interrupt() {
            if (!closed && !interrupted) {
                interrupted = true;
                thread.interrupt();
            }
        }

        /** Leaves no interruption of ours behind: the thread has other things to do. */
        @Override
        public synchronized void close() {
            watches.remove(this);
            closed = true;
            if (interrupted) {
                // Reads and clears it.
                Thread.interrupted();
            }
        }
    }
}
