package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdempotencyIT extends OnPayaraMicro {
    private static final String KEY = "Idempotency-Key";
    private static final int REQUESTS = 50;

    @Test
    void the_same_key_in_fifty_parallel_requests_gives_one_order() throws InterruptedException {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(1_000);
        String key = UUID.randomUUID().toString();
        OrderBody order = OrderBody.of(1, article);
        order.json();
        List<Answer> answers = atOnce(() -> shop.submit(order, KEY, key));
        Set<Integer> statuses = answers.stream().map(Answer::status).collect(Collectors.toSet());
        assertTrue(Set.of(202, 409).containsAll(statuses), statuses.toString());
        Set<String> ids = answers.stream()
                .filter(answer -> answer.status() == 202)
                .map(answer -> answer.json().getString("orderId"))
                .collect(Collectors.toSet());
        assertEquals(1, ids.size(), ids.toString());
        assertEquals("ROUTED", shop.settled(ids.iterator().next()));
        assertEquals(1, orders(shop));
        assertEquals(1, article.reserved());
    }

    @Test
    void a_repeated_request_gets_the_same_answer_marked_as_a_replay() {
        Shop shop = platform.shops().open();
        OrderBody order = OrderBody.of(1, platform.articles().next(10));
        String first = shop.place(order, KEY, "again");
        Answer second = shop.submit(order, KEY, "again");
        assertEquals(202, second.status(), second.body());
        assertEquals(first, second.json().getString("orderId"));
        assertEquals("true", second.header("Idempotent-Replayed"));
    }

    @Test
    void a_key_with_another_body_is_refused() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(10);
        String first = shop.place(OrderBody.of(1, article), KEY, "once");
        Answer other = shop.submit(OrderBody.of(2, article), KEY, "once");
        assertEquals(422, other.status(), other.body());
        assertEquals("IDEMPOTENCY_KEY_REUSED", other.code());
        assertEquals("ROUTED", shop.settled(first));
        assertEquals(1, orders(shop));
    }

    @Test
    void two_shops_may_use_the_same_key() {
        OrderBody order = OrderBody.of(1, platform.articles().next(10));
        Shop one = platform.shops().open();
        Shop other = platform.shops().open();
        assertEquals("ROUTED", one.settled(one.place(order, KEY, "shared")));
        assertEquals("ROUTED", other.settled(other.place(order, KEY, "shared")));
    }

    private long orders(Shop shop) {
        return platform.database().number("SELECT count(*) FROM orders WHERE retailer_id = ?", shop.partyId());
    }

    private static <T> List<T> atOnce(Callable<T> request) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(REQUESTS);
        try {
            List<Callable<T>> requests =
                    IntStream.range(0, REQUESTS).mapToObj(i -> request).toList();
            return threads.invokeAll(requests).stream()
                    .map(IdempotencyIT::result)
                    .toList();
        } finally {
            threads.shutdown();
            Eventually.holds("all requests answered", threads::isTerminated);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
