package com.khaacho.database.jdbc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several threads that do something at the same time. */
public final class TestThreads {

    private TestThreads() {}

    /** Has so many threads do all of these, and tells what came of them, in their order. */
    public static <T> List<T> run(int threads, List<? extends Callable<T>> calls) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> done : pool.invokeAll(calls)) {
                results.add(done.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }

    /** Has as many threads do the same. */
    public static <T> List<T> run(int threads, Callable<T> call) throws Exception {
        return run(threads, Collections.nCopies(threads, call));
    }
}
