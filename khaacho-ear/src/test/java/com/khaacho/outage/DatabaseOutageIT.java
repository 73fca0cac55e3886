package com.khaacho.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.launcher.process.Deadline;
import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.Answer;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseOutageIT extends OnPayaraMicro {
    private static final Duration OUTAGE = Duration.ofSeconds(20);
    private static final Duration DRAIN = Duration.ofMinutes(4);

    @AfterEach
    void heal() {
        platform.heal();
    }

    @Test
    void orders_are_taken_while_postgresql_is_away_and_all_are_completed_when_it_is_back() {
        Shop shop = platform.shops().openRegular();
        Article article = platform.articles().next(1_000_000);
        String before = shop.place(OrderBody.of(1, article));
        assertEquals("ROUTED", shop.settled(before));
        try (Load load = Load.of(shop, article)) {
            Eventually.holds("the load runs", () -> load.answered() > 20);
            platform.postgres().stop();
            long atStop = load.answered();
            Deadline outage = Deadline.in(OUTAGE);
            statusSaysThatItCannotSay(shop, before);
            assertFalse(outage.await(() -> false));
            assertTrue(load.answered() > atStop, "nothing was accepted while PostgreSQL was away");
            platform.postgres().start();
            platform.postgres().awaitReady(OUTAGE);
            load.end();
            assertEquals(List.of(), load.unanswered());
            assertEquals(Set.of("202"), load.kinds());
            long all = load.accepted().size() + 1L;
            Eventually.get("all are routed", DRAIN, () -> routed(shop), count -> count == all);
            assertEquals(all, article.reserved());
        }
        assertNoDeadLetterOf(shop);
    }

    private void statusSaysThatItCannotSay(Shop shop, String order) {
        Answer status = Eventually.get("the outage shows", () -> shop.status(order), answer -> answer.status() != 200);
        assertEquals(503, status.status(), status.body());
        assertTrue(status.isProblem());
        assertFalse(status.header("Retry-After").isEmpty());
    }

    private long routed(Shop shop) {
        return platform.database()
                .number("SELECT count(*) FROM orders WHERE retailer_id = ? AND status = 'ROUTED'", shop.partyId());
    }

    private void assertNoDeadLetterOf(Shop shop) {
        assertEquals(
                0,
                platform.database()
                        .number(
                                "SELECT count(*) FROM orders WHERE retailer_id = ? AND status <> 'ROUTED'",
                                shop.partyId()));
    }
}
