package com.khaacho.pipeline;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Refuses at once what would only wait for somebody who does not answer (Nygard, "Release It!"): a server's threads that
 * all wait for their time limits serve nobody else. Closed, it lets every call through. A call that ends with {@link
 * PipelineUnavailableException} opens it; then calls are refused, but for one after each pause, which tries and closes
 * it when it succeeds. Any thread may call at any time.
 */
public final class CircuitBreaker {

    private final long pauseNanos;
    private final LongSupplier nanoClock;
    private final AtomicBoolean trying = new AtomicBoolean();
    private volatile boolean open;
    private volatile long lastFailureNanos;

    /**
     * @param pause from a failure until the next try
     * @param nanoClock as {@link System#nanoTime()}
     */
    public CircuitBreaker(Duration pause, LongSupplier nanoClock) {
        this.pauseNanos = pause.toNanos();
        this.nanoClock = nanoClock;
    }

    /**
     * Makes the call, or refuses it.
     *
     * @throws PipelineUnavailableException what the call threw, or that it was refused
     */
    public void call(Runnable call) {
        if (!open) {
            make(call);
        } else if (isPauseOver() && trying.compareAndSet(false, true)) {
            try {
                make(call);
            } finally {
                trying.set(false);
            }
        } else {
            throw refusal();
        }
    }

    /**
     * Makes a call for one or more that were let through and had to wait for another call: when that has failed meanwhile,
     * they need not try.
     *
     * @throws PipelineUnavailableException what the call threw, or that it is open and nobody tries
     */
    public void callForThoseWhoWaited(Runnable call) {
        if (open && !trying.get()) {
            throw refusal();
        }
        make(call);
    }

    private static PipelineUnavailableException refusal() {
        return new PipelineUnavailableException("The broker did not answer a moment ago", null);
    }

    private boolean isPauseOver() {
        return nanoClock.getAsLong() - lastFailureNanos >= pauseNanos;
    }

    private void make(Runnable call) {
        try {
            call.run();
        } catch (PipelineUnavailableException e) {
            lastFailureNanos = nanoClock.getAsLong();
            open = true;
            throw e;
        }
        if (open) {
            open = false;
        }
    }
}
