package com.khaacho.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Lets threads that each bring one item share the work of a batch: the first to come leads, takes what has gathered
 * and works on it as one batch; the others wait until theirs is done. No thread of its own, no delay: a lone item is a
 * batch of one, and batches grow only while one is being worked on. (The scheme is flat combining: Hendler, Incze,
 * Shavit, Tzafrir, SPAA 2010.)
 *
 * <p>When a batch of several fails, each of its items is tried alone, so that one bad item fails only whoever brought
 * it. A broker that does not answer is nobody's bad item: then the batch fails at once, for each try may take seconds.
 */
public final class Combiner<T> {

    private final int maxBatch;
    private final Consumer<List<T>> work;
    private final ConcurrentLinkedQueue<Ticket<T>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean led = new AtomicBoolean();

    /**
     * @param maxBatch the most items in one batch, at least 1
     * @param work done by one thread at a time, all or nothing
     */
    public Combiner(int maxBatch, Consumer<List<T>> work) {
        this.maxBatch = maxBatch;
        this.work = work;
    }

    private static final class Ticket<T> {
        private final T item;
        private final Thread owner = Thread.currentThread();
        private volatile boolean taken;
        private volatile boolean done;
        private RuntimeException failure;

        private Ticket(T item) {
            this.item = item;
        }

        private void finish(RuntimeException reason) {
            failure = reason;
            done = true;
            LockSupport.unpark(owner);
        }
    }

    /**
     * Returns once the item has been worked on.
     *
     * @throws RuntimeException what the work threw for this item
     */
    public void submit(T item) {
        Ticket<T> ticket = new Ticket<>(item);
        waiting.add(ticket);
        boolean interrupted = false;
        while (!ticket.done) {
            if (!ticket.taken && led.compareAndSet(false, true)) {
                lead();
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (ticket.failure != null) {
            throw ticket.failure;
        }
    }

    /** The lead goes on before those who are done are woken: the next batch need not wait for that. */
    private void lead() {
        List<Ticket<T>> batch = List.of();
        List<Optional<RuntimeException>> failures = List.of();
        try {
            batch = take();
            // The last leader may have taken all, with what this thread brought, and not have come to say so yet.
            failures = batch.isEmpty() ? List.of() : workOn(batch);
        } finally {
            led.set(false);
            Ticket<T> next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.owner);
            }
            finish(batch, failures);
        }
    }

    private List<Ticket<T>> take() {
        List<Ticket<T>> batch = new ArrayList<>();
        for (Ticket<T> ticket = waiting.poll(); ticket != null; ticket = waiting.poll()) {
            ticket.taken = true;
            batch.add(ticket);
            if (batch.size() == maxBatch) {
                break;
            }
        }
        return batch;
    }

    /** What each item failed with, in the order of the batch. */
    private List<Optional<RuntimeException>> workOn(List<Ticket<T>> batch) {
        Optional<RuntimeException> failure = tryWork(batch);
        if (failure.isEmpty() || batch.size() == 1 || failure.get() instanceof PipelineUnavailableException) {
            return Collections.nCopies(batch.size(), failure);
        }
        return batch.stream().map(ticket -> tryWork(List.of(ticket))).toList();
    }

    /** Failures are missing only after an Error: it goes up the leader's thread, and nobody may wait for it. */
    private static <T> void finish(List<Ticket<T>> batch, List<Optional<RuntimeException>> failures) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i)
                    .finish(failures.isEmpty() ? leaderGone() : failures.get(i).orElse(null));
        }
    }

    private static RuntimeException leaderGone() {
        return new IllegalStateException("The thread that worked on this batch ended with an error");
    }

    /** Whatever the work throws belongs to those who brought the items, not to the thread that happens to lead. */
    private Optional<RuntimeException> tryWork(List<Ticket<T>> batch) {
        try {
            work.accept(batch.stream().map(ticket -> ticket.item).toList());
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
