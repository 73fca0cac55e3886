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
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerOutageIT extends OnPayaraMicro {
    private static final Duration DRAIN = Duration.ofMinutes(3);

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
