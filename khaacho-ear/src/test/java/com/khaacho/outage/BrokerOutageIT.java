package com.khaacho.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerOutageIT extends OnPayaraMicro {
    private static final Duration DRAIN = Duration.ofMinutes(3);

    /** Several times as many as the server has threads. */
    private static final int TILLS = 40;

    /** The server gives the broker up after 5 s; who waited for that does not wait once more. */
    private static final int GIVEN_UP_WITHIN_SECONDS = 8;

    @AfterEach
    void heal() {
        platform.heal();
    }

    @Test
    void without_the_broker_orders_are_refused_and_none_is_half_accepted() {
        Shop shop = platform.shops().openRegular();
        Article article = platform.articles().next(1_000_000);
        OptionalLong payara = platform.payara().pid();
        try (Load load = Load.of(shop, article)) {
            Eventually.holds("the load runs", () -> load.answered() > 20);
            platform.broker().kill();
            Eventually.holds("refusals", () -> load.with(503).size() > 3);
            platform.broker().start();
            platform.heal();
            long atReturn = load.with(202).size();
            Eventually.holds("accepted again", () -> load.with(202).size() > atReturn + 20);
            load.end();
            assertEquals(List.of(), load.unanswered());
            refusalsSayWhenToTryAgain(load.with(503));
            assertEquals(load.answered(), load.with(202).size() + load.with(503).size(), () -> load.kinds()
                    .toString());
            allAcceptedAreRouted(shop, load.accepted());
        }
        assertEquals(payara, platform.payara().pid());
    }

    /** A broker that hangs is worse than one that is gone: nothing says so but the clock. */
    @Test
    void while_the_broker_hangs_all_are_refused_in_time_and_once_it_goes_on_orders_flow() throws Exception {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(1_000_000);
        ExecutorService tills = Executors.newFixedThreadPool(TILLS);
        signal("STOP");
        try {
            Callable<Answer> order = () -> shop.submit(OrderBody.of(1, article));
            List<Answer> answers =
                    tills
                            .invokeAll(Collections.nCopies(TILLS, order), GIVEN_UP_WITHIN_SECONDS, TimeUnit.SECONDS)
                            .stream()
                            .map(BrokerOutageIT::answer)
                            .toList();
            refusalsSayWhenToTryAgain(answers);
            assertEquals(Set.of(503), answers.stream().map(Answer::status).collect(Collectors.toSet()));
        } finally {
            signal("CONT");
            tills.shutdownNow();
        }
        Eventually.holds(
                "accepted again", () -> shop.submit(OrderBody.of(1, article)).status() == 202);
        Eventually.holds("nothing stuck", DRAIN, () -> notRouted(shop) == 0 && routed(shop) >= 1);
    }

    private void signal(String name) throws IOException, InterruptedException {
        String pid = Long.toString(platform.broker().pid().orElseThrow());
        assertEquals(0, new ProcessBuilder("kill", "-" + name, pid).start().waitFor());
    }

    private static Answer answer(Future<Answer> answered) {
        try {
            return answered.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_refused_order_is_taken_once_when_it_is_sent_again_with_its_key() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(100);
        OrderBody order = OrderBody.of(1, article);
        platform.broker().stop();
        Answer refused = shop.submit(order, "Idempotency-Key", "try-again");
        assertEquals(503, refused.status(), refused.body());
        platform.heal();
        String id = shop.place(order, "Idempotency-Key", "try-again");
        assertEquals("ROUTED", shop.settled(id));
        assertEquals(1, article.reserved());
    }

    @Test
    void an_instance_without_its_broker_is_not_ready() {
        platform.broker().stop();
        Eventually.holds("not ready", () -> platform.api().get("/health/ready").status() == 503);
        assertEquals(200, platform.api().get("/health/live").status());
    }

    private static void refusalsSayWhenToTryAgain(List<Answer> refusals) {
        for (Answer refusal : refusals) {
            assertTrue(refusal.isProblem(), refusal.body());
            assertEquals("PIPELINE_UNAVAILABLE", refusal.code());
            assertFalse(refusal.header("Retry-After").isEmpty());
        }
    }

    /**
     * A refused order may have reached the disk when the broker died before it could say so; then it is worked like any
     * other, whole. What must not be is an accepted one missing, or any order stuck.
     */
    private void allAcceptedAreRouted(Shop shop, List<String> accepted) {
        Eventually.holds("nothing stuck", DRAIN, () -> notRouted(shop) == 0 && routed(shop) >= accepted.size());
        List<String> routed = platform.database()
                .texts("SELECT id FROM orders WHERE retailer_id = ? AND status = 'ROUTED'", shop.partyId());
        assertTrue(routed.containsAll(accepted), "accepted orders are missing");
    }

    private long routed(Shop shop) {
        return count(shop, "status = 'ROUTED'");
    }

    private long notRouted(Shop shop) {
        return count(shop, "status <> 'ROUTED'");
    }

    private long count(Shop shop, String condition) {
        return platform.database()
                .number("SELECT count(*) FROM orders WHERE retailer_id = ? AND " + condition, shop.partyId());
    }
}
