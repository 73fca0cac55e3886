package com.khaacho.bench.search;

import com.khaacho.bench.BenchFailure;
import com.khaacho.bench.figures.Distribution;
import com.khaacho.bench.load.OrderBodies;
import com.khaacho.bench.load.OrderLoad;
import com.khaacho.bench.search.LargeCatalogue.Kind;
import com.khaacho.bench.search.LargeCatalogue.Model;
import com.khaacho.bench.stack.BenchStack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Imports a large catalogue into servers that just started, and searches it from one connection. */
final class SearchBench {

    private static final String MODELS =
            """
            select sku, name, name_ne, category, unit, pack, array_to_string(aliases, ';')
            from product where active order by id
            """;

    /** Whether PostgreSQL has looked at what was imported, as it does by itself within a minute or two. */
    private static final String KNOWN =
            """
            select bool_and(last_autoanalyze is not null and last_autovacuum is not null)
            from pg_stat_user_tables where relname in ('product', 'product_posting')
            """;

    private static final long LONGEST_WAIT_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int WARM_UP = 100;

    private final BenchStack stack;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;
    private final LargeCatalogue catalogue;
    private final int products;

    SearchBench(BenchStack stack, int products) {
        this.stack = stack;
        this.products = products;
        this.token = stack.operatorToken();
        this.catalogue = new LargeCatalogue(
                stack.database()
                        .query(
                                MODELS,
                                row -> new Model(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7))),
                products);
    }

    /** Seconds from the request to the answer, all or nothing. */
    double importCatalogue() {
        Path csv = stack.file("catalogue.csv");
        catalogue.write(csv);
        try {
            HttpRequest request = request("/products/import")
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofFile(csv))
                    .build();
            long start = System.nanoTime();
            HttpResponse<String> answer = send(request);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!answer.body().contains("\"created\":" + products)) {
                throw new BenchFailure("the import answered " + answer.statusCode() + " " + answer.body());
            }
            return seconds;
        } catch (IOException e) {
            throw new BenchFailure(csv + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Returns when the tables' statistics are there; before that searches take several times as long. */
    void awaitStatistics() {
        long start = System.nanoTime();
        while (!stack.database().query(KNOWN, row -> row.getBoolean(1)).get(0)) {
            if (System.nanoTime() - start > LONGEST_WAIT_NANOS) {
                throw new BenchFailure("autovacuum has not looked at the imported products for 5 minutes");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** So many searches of each kind, while so many orders a second are placed. */
    List<SearchResult> search(int searches, int ordersPerSecond) {
        List<SearchResult> results = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            SplittableRandom random = new SplittableRandom(WARM_UP);
            for (int i = 0; i < WARM_UP; i++) {
                ask(catalogue.question(kind, random));
            }
        }
        try (OrderFlow flow = new OrderFlow(ordersPerSecond)) {
            for (Kind kind : Kind.values()) {
                SplittableRandom random = new SplittableRandom(kind.title.hashCode());
                results.add(measure(kind, random, searches));
                flow.requireAlive();
            }
        }
        return results;
    }

    private SearchResult measure(Kind kind, SplittableRandom random, int searches) {
        double[] millis = new double[searches];
        int empty = 0;
        for (int i = 0; i < searches; i++) {
            String question = catalogue.question(kind, random);
            long start = System.nanoTime();
            String answer = ask(question);
            millis[i] = (System.nanoTime() - start) / 1e6;
            empty += answer.contains("\"sku\"") ? 0 : 1;
        }
        return new SearchResult(kind, Distribution.of(millis), searches, empty);
    }

    private String ask(String words) {
        String query = "/products?limit=50&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(request(query).build());
        if (answer.statusCode() != 200) {
            throw new BenchFailure(query + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        String server = stack.address().getHostString() + ":" + stack.address().getPort();
        return HttpRequest.newBuilder(URI.create("http://" + server + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new BenchFailure(request.uri() + " was not answered: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        }
    }

    /** Orders beside the searches, as many each second, until it is closed. */
    private final class OrderFlow implements AutoCloseable {
        private final Thread thread = new Thread(this::run, "bench-orders");
        private final int perSecond;
        private volatile boolean ends;
        private volatile RuntimeException failure;

        private OrderFlow(int perSecond) {
            this.perSecond = perSecond;
            if (perSecond > 0) {
                thread.start();
            }
        }

        private void run() {
            try {
                OrderLoad load = new OrderLoad(
                        stack.address(), stack.tokensOf(stack.database().regularBuyers()), 2);
                List<Long> wares = stack.database().products();
                long next = System.nanoTime();
                for (int second = 0; !ends; second++) {
                    load.place(new OrderBodies(wares, "flow" + second), perSecond);
                    next += TimeUnit.SECONDS.toNanos(1);
                    LockSupport.parkNanos(next - System.nanoTime());
                }
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        void requireAlive() {
            if (failure != null) {
                throw new BenchFailure("orders did not flow: " + failure.getMessage(), failure);
            }
        }

        @Override
        public void close() {
            ends = true;
            LockSupport.unpark(thread);
        }
    }
}
