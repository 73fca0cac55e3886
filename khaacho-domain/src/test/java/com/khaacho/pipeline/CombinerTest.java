package com.khaacho.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CombinerTest {

    /** Seconds until a test gives up; generous, since a busy machine is no failure. */
    private static final int DEADLINE = 60;

    private final ConcurrentLinkedQueue<List<String>> batches = new ConcurrentLinkedQueue<>();

    @Test
    void a_lone_item_is_a_batch_of_one() {
        new Combiner<String>(8, batches::add).submit("rice");
        assertEquals(List.of(List.of("rice")), List.copyOf(batches));
    }

    @Test
    void items_that_come_while_a_batch_is_worked_on_form_the_next_ones_up_to_the_bound() throws Exception {
        Gate gate = new Gate("first");
        Combiner<String> combiner = new Combiner<>(3, gate.before(batches::add));
        List<Submission> submissions = new ArrayList<>(List.of(new Submission(combiner, "first")));
        gate.awaitEntry();
        IntStream.range(0, 7).forEach(i -> submissions.add(new Submission(combiner, "later " + i)));
        submissions.stream().skip(1).forEach(Submission::awaitParked);
        gate.open();
        for (Submission submission : submissions) {
            submission.join();
        }
        assertEquals(List.of(1, 3, 3, 1), batches.stream().map(List::size).toList());
    }

    /** Each further try could take the seconds that a broker which hangs is given. */
    @Test
    void a_broker_that_does_not_confirm_is_asked_once_a_batch() throws Exception {
        Gate gate = new Gate("first");
        Combiner<String> combiner = new Combiner<>(8, gate.before(batch -> {
            batches.add(batch);
            throw new PipelineUnavailableException("planted", null);
        }));
        List<Submission> submissions = new ArrayList<>(List.of(new Submission(combiner, "first")));
        gate.awaitEntry();
        IntStream.range(0, 3).forEach(i -> submissions.add(new Submission(combiner, "later " + i)));
        submissions.stream().skip(1).forEach(Submission::awaitParked);
        gate.open();
        for (Submission submission : submissions) {
            assertThrows(PipelineUnavailableException.class, submission::join);
        }
        assertEquals(List.of(1, 3), batches.stream().map(List::size).toList());
    }

    @Test
    void a_failing_item_fails_only_whoever_brought_it() throws Exception {
        Gate gate = new Gate("first");
        Set<String> done = ConcurrentHashMap.newKeySet();
        Combiner<String> combiner = new Combiner<>(8, gate.before(batch -> {
            if (batch.contains("bad")) {
                throw new IllegalArgumentException("bad was among " + batch);
            }
            done.addAll(batch);
        }));
        Submission first = new Submission(combiner, "first");
        gate.awaitEntry();
        Submission good = new Submission(combiner, "good");
        Submission bad = new Submission(combiner, "bad");
        Submission better = new Submission(combiner, "better");
        List.of(good, bad, better).forEach(Submission::awaitParked);
        gate.open();
        first.join();
        good.join();
        better.join();
        assertEquals(
                "bad was among [bad]",
                assertThrows(IllegalArgumentException.class, bad::join).getMessage());
        assertEquals(Set.of("first", "good", "better"), done);
    }

    @Test
    void a_lone_failing_item_is_tried_once() {
        AtomicInteger tries = new AtomicInteger();
        Combiner<String> combiner = new Combiner<>(8, batch -> {
            tries.incrementAndGet();
            throw new IllegalArgumentException("bad");
        });
        assertThrows(IllegalArgumentException.class, () -> combiner.submit("bad"));
        assertEquals(1, tries.get());
    }

    @Test
    void an_interrupted_waiter_still_waits_and_keeps_its_interruption() throws Exception {
        Gate gate = new Gate("first");
        Combiner<String> combiner = new Combiner<>(8, gate.before(batches::add));
        Submission first = new Submission(combiner, "first");
        gate.awaitEntry();
        Submission waiter = new Submission(combiner, "waiter");
        waiter.awaitParked();
        waiter.interrupt();
        gate.open();
        first.join();
        assertTrue(waiter.join(), "the interruption is kept for the caller");
        assertFalse(first.join(), "nobody else is interrupted");
        assertEquals(List.of(List.of("first"), List.of("waiter")), List.copyOf(batches));
    }

    /** An error is nothing that work on single items could mend, and those who wait must not wait for ever. */
    @Test
    void an_error_in_the_work_leaves_nobody_waiting() throws Exception {
        Gate gate = new Gate("first");
        Combiner<String> combiner = new Combiner<>(8, gate.before(batch -> {
            if (batch.contains("doom")) {
                throw new StackOverflowError("planted");
            }
        }));
        Submission first = new Submission(combiner, "first");
        gate.awaitEntry();
        List<Submission> doomed = List.of(
                new Submission(combiner, "doom"), new Submission(combiner, "beside"), new Submission(combiner, "too"));
        doomed.forEach(Submission::awaitParked);
        gate.open();
        first.join();
        for (Submission submission : doomed) {
            Throwable failure = assertThrows(Throwable.class, submission::join);
            assertFalse(failure instanceof TimeoutException, "still waiting");
        }
        combiner.submit("afterwards");
    }

    @Test
    void thousands_of_submissions_from_sixteen_threads_are_each_worked_on_once_one_batch_at_a_time() throws Exception {
        int threads = 16;
        int each = 2_000;
        AtomicInteger atWork = new AtomicInteger();
        List<Integer> worked = Collections.synchronizedList(new ArrayList<>());
        Combiner<Integer> combiner = new Combiner<>(5, batch -> {
            assertEquals(1, atWork.incrementAndGet(), "two batches at once");
            assertTrue(!batch.isEmpty() && batch.size() <= 5, "an empty batch, or one beyond the bound");
            worked.addAll(batch);
            atWork.decrementAndGet();
        });
        List<FutureTask<Void>> tasks = IntStream.range(0, threads)
                .mapToObj(thread -> start(() -> {
                    for (int i = 0; i < each; i++) {
                        int item = thread * each + i;
                        combiner.submit(item);
                        assertTrue(i % 100 != 0 || worked.contains(item), "returned before it was worked on");
                    }
                }))
                .toList();
        for (FutureTask<Void> task : tasks) {
            task.get(DEADLINE, TimeUnit.SECONDS);
        }
        assertEquals(
                IntStream.range(0, threads * each).boxed().toList(),
                worked.stream().sorted().toList());
    }

    private static FutureTask<Void> start(Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "not within " + DEADLINE + " s");
            LockSupport.parkNanos(100_000);
        }
    }

    /** Holds the work on one item until it is opened. */
    private static final class Gate {
        private final String item;
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch opened = new CountDownLatch(1);

        Gate(String item) {
            this.item = item;
        }

        java.util.function.Consumer<List<String>> before(java.util.function.Consumer<List<String>> work) {
            return batch -> {
                if (batch.contains(item)) {
                    entered.countDown();
                    await(() -> opened.getCount() == 0);
                }
                work.accept(batch);
            };
        }

        void awaitEntry() {
            await(() -> entered.getCount() == 0);
        }

        void open() {
            opened.countDown();
        }
    }

    /** A thread that brings one item. */
    private static final class Submission {
        private final FutureTask<Boolean> task;
        private final Thread thread;

        Submission(Combiner<String> combiner, String item) {
            task = new FutureTask<>(() -> {
                combiner.submit(item);
                return Thread.currentThread().isInterrupted();
            });
            thread = new Thread(task, item);
            thread.setDaemon(true);
            thread.start();
        }

        void awaitParked() {
            await(() -> thread.getState() == Thread.State.WAITING);
        }

        void interrupt() {
            thread.interrupt();
        }

        /** Whether the thread was still marked as interrupted; throws what the submission threw. */
        boolean join() throws Exception {
            try {
                return task.get(DEADLINE, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw assertInstanceOf(RuntimeException.class, e.getCause());
            }
        }
    }
}
