package com.khaacho.outage;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** Several tills of one shop that order without a pause, each waiting for its answer, until told to end. */
final class Load implements AutoCloseable {
    private static final int TILLS = 4;

    private final ExecutorService threads = Executors.newFixedThreadPool(TILLS);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> lostConnections = new ConcurrentLinkedQueue<>();
    private volatile boolean ending;

    private Load() {}

    static Load of(Shop shop, Article article) {
        Load load = new Load();
        for (int i = 0; i < TILLS; i++) {
            load.threads.execute(() -> load.order(shop, article));
        }
        return load;
    }

    private void order(Shop shop, Article article) {
        while (!ending) {
            try {
                answers.add(shop.submit(OrderBody.of(1, article)));
            } catch (UncheckedIOException e) {
                lostConnections.add(e.toString());
            }
        }
    }

    long answered() {
        return answers.size();
    }

    /** Requests that got no answer at all. */
    List<String> unanswered() {
        return List.copyOf(lostConnections);
    }

    /** Returns when the last request is answered. */
    void end() {
        ending = true;
        threads.shutdown();
        Eventually.holds("the load ends", threads::isTerminated);
    }

    List<String> accepted() {
        return with(202).stream()
                .map(answer -> answer.json().getString("orderId"))
                .toList();
    }

    List<Answer> with(int status) {
        return answers.stream().filter(answer -> answer.status() == status).toList();
    }

    /** Each answer's status and, for what was refused, its code. */
    Set<String> kinds() {
        return answers.stream()
                .map(answer -> answer.status() == 202 ? "202" : answer.status() + " " + answer.body())
                .collect(Collectors.toSet());
    }

    @Override
    public void close() {
        end();
    }
}
