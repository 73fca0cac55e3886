package com.khaacho.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.testing.Eventually;
import com.khaacho.testing.OnPayaraMicro;
import com.khaacho.testing.api.OrderBody;
import com.khaacho.testing.api.Shop;
import com.khaacho.testing.platform.Article;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PriorityIT extends OnPayaraMicro {
    private static final int BACKLOG = 1_000;
    private static final Duration DRAIN = Duration.ofMinutes(3);

    /** What the stages hold in their hands already when the high order comes, with room: a batch of 64 each. */
    private static final int IN_HAND = 200;

    @AfterEach
    void heal() {
        platform.heal();
    }

    @Test
    void a_high_order_overtakes_a_backlog_of_a_thousand_low_ones() {
        Article article = platform.articles().next(1_000_000);
        Shop crowd = platform.shops().openRegular();
        Shop urgent = platform.shops().open();
        // Without the database no stage gets on, and acceptance does not need it.
        platform.postgres().stop();
        IntStream.range(0, BACKLOG)
                .parallel()
                .forEach(i -> crowd.place(OrderBody.of(1, article).with("priority", "LOW")));
        String high = urgent.place(OrderBody.of(1, article).with("priority", "HIGH"));
        platform.heal();
        assertEquals("ROUTED", urgent.settled(high));
        Eventually.holds("the backlog is worked off", DRAIN, () -> routed(crowd) == BACKLOG);
        long before = platform.database()
                .number(
                        """
                        SELECT count(*) FROM order_event e JOIN orders o ON o.id = e.order_id
                        WHERE o.retailer_id = ? AND e.to_status = 'ROUTED'
                            AND e.at < (SELECT at FROM order_event WHERE order_id = ? AND to_status = 'ROUTED')
                        """,
                        crowd.partyId(),
                        UUID.fromString(high));
        assertTrue(before < IN_HAND, before + " low orders were routed before the high one");
    }

    private long routed(Shop shop) {
        return platform.database()
                .number("SELECT count(*) FROM orders WHERE retailer_id = ? AND status = 'ROUTED'", shop.partyId());
    }
}
