package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.pipeline.Stage;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.DeadLetters;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import com.khaacho.testing.platform.Queues;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedeliveryIT extends OnPayaraMicro {
    private static final String ORDER = "khaachoOrderId";
    private static final int ATTEMPTS = 5;
    private static final int BACKLOG = 200;

    /** The first delay less its jitter of a quarter, with a little for the broker's timer. */
    private static final long SHORTEST_FIRST_DELAY_MILLIS = 700;

    @Test
    void a_stage_that_fails_is_tried_again_after_growing_delays_then_put_aside_and_succeeds_when_retried() {
        Shop shop = platform.shops().open();
        Article article = platform.articles().next(10);
        String id;
        try (SabotagedOrders sabotage = SabotagedOrders.in(platform.database());
                Queues queues = platform.queues()) {
            id = shop.place(OrderBody.of(1, article).with("customerRef", SabotagedOrders.REFERENCE));
            Eventually.holds("put aside", () -> queues.holds(Stage.RISK.deadLetterQueue(), ORDER, id));
            List<Long> strikes = sabotage.strikes();
            assertEquals(ATTEMPTS, strikes.size());
            assertDelaysDouble(strikes);
            String error = queues.find(Stage.RISK.deadLetterQueue(), ORDER, id, "khaachoError")
                    .orElse("");
            assertTrue(error.contains("sabotaged by a test"), error);
            assertEquals("PARSED", status(id));
        }
        DeadLetters deadLetters = new DeadLetters(platform.api(), admin());
        assertTrue(deadLetters.of(Stage.RISK, id).isPresent(), "the administrator does not see it");
        deadLetters.retry(Stage.RISK, id);
        assertEquals("ROUTED", shop.settled(id));
        Eventually.holds(
                "no dead letter any more", () -> deadLetters.of(Stage.RISK, id).isEmpty());
    }

    @Test
    void an_order_that_fails_holds_up_no_other() {
        Shop shop = platform.shops().openRegular();
        Article article = platform.articles().next(100);
        try (SabotagedOrders sabotage = SabotagedOrders.in(platform.database());
                Queues queues = platform.queues()) {
            String bad = shop.place(OrderBody.of(1, article).with("customerRef", SabotagedOrders.REFERENCE));
            for (int i = 0; i < 20; i++) {
                assertEquals("ROUTED", shop.settled(shop.place(OrderBody.of(1, article))));
            }
            assertTrue(!sabotage.strikes().isEmpty());
            Eventually.holds("put aside", () -> queues.holds(Stage.RISK.deadLetterQueue(), ORDER, bad));
        }
    }

    /** The backlog is taken in batches; those that share one with the bad order must not share its fate. */
    @Test
    void among_a_backlog_an_order_that_fails_is_put_aside_alone() {
        Shop shop = platform.shops().openRegular();
        Article article = platform.articles().next(1_000_000);
        try (SabotagedOrders sabotage = SabotagedOrders.in(platform.database());
                Queues queues = platform.queues()) {
            platform.postgres().stop();
            List<String> good = place(BACKLOG / 2, shop, article);
            String bad = shop.place(OrderBody.of(1, article).with("customerRef", SabotagedOrders.REFERENCE));
            good.addAll(place(BACKLOG / 2, shop, article));
            platform.heal();
            Eventually.holds("put aside", () -> queues.holds(Stage.RISK.deadLetterQueue(), ORDER, bad));
            String error = queues.find(Stage.RISK.deadLetterQueue(), ORDER, bad, "khaachoError")
                    .orElse("");
            assertTrue(error.contains("sabotaged by a test"), error);
            assertEquals(
                    List.of(),
                    good.stream().filter(id -> !status(id).equals("ROUTED")).toList());
            good.forEach(id -> assertFalse(queues.holds(Stage.RISK.deadLetterQueue(), ORDER, id)));
            assertTrue(sabotage.strikes().size() >= ATTEMPTS);
        }
    }

    private static List<String> place(int orders, Shop shop, Article article) {
        return IntStream.range(0, orders)
                .parallel()
                .mapToObj(i -> shop.place(OrderBody.of(1, article)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @AfterEach
    void heal() {
        platform.heal();
    }

    @Test
    void a_discarded_dead_letter_is_gone() {
        String mark = UUID.randomUUID().toString();
        try (Queues queues = platform.queues()) {
            queues.send(Stage.ROUTING.queue(), "nonsense", java.util.Map.of(ORDER, mark));
            Eventually.holds("put aside", () -> queues.holds(Stage.ROUTING.deadLetterQueue(), ORDER, mark));
            DeadLetters deadLetters = new DeadLetters(platform.api(), admin());
            deadLetters.discard(Stage.ROUTING, mark);
            Eventually.holds("gone", () -> !queues.holds(Stage.ROUTING.deadLetterQueue(), ORDER, mark));
        }
    }

    /** Lower bounds alone: a loaded machine may be late, never early. */
    private static void assertDelaysDouble(List<Long> strikes) {
        long shortest = SHORTEST_FIRST_DELAY_MILLIS;
        for (int i = 1; i < strikes.size(); i++) {
            long delay = strikes.get(i) - strikes.get(i - 1);
            assertTrue(delay >= shortest, "delay " + i + " was " + delay + " ms, at least " + shortest + " was due");
            shortest *= 2;
        }
    }

    private String status(String order) {
        return platform.database().text("SELECT status FROM orders WHERE id = ?", UUID.fromString(order));
    }

    private String admin() {
        return platform.tokens().of("admin", UUID.randomUUID(), "ADMIN");
    }
}
