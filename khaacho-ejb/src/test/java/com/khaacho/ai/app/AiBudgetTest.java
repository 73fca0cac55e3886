package com.khaacho.ai.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.ai.AiCalls;
import com.khaacho.ai.AiSettings;
import com.khaacho.ai.ModelCall;
import com.khaacho.ai.jdbc.JdbcAiCalls;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.StoreUnavailableException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Nodes with a dollar a day between them, over one database; a question costs ten cents. */
class AiBudgetTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T06:00:00Z");
    private static final int MOST = 10;
    private static final int AT_ONCE = 8;

    private final JdbcAiCalls books = new JdbcAiCalls(TestPostgres.migrated().databases());
    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final AiBudget here = node(books);
    private final AiBudget there = node(books);

    @Test
    void a_node_counts_what_it_asked_before_it_is_booked() {
        List<ModelCall> asked = askAll(here);
        assertEquals(MOST, asked.size(), "the dollar and not a cent more");
        assertEquals(0, spent().signum(), "nothing is booked yet");
        here.book(asked);
        assertTrue(here.isSpent());
        later();
        assertTrue(here.isSpent());
        assertEquals(new BigDecimal("1.000000"), spent());
    }

    @Test
    void two_nodes_spend_at_most_what_each_of_them_may() {
        List<ModelCall> asked = askAll(here);
        asked.addAll(askAll(there));
        assertEquals(2 * MOST, asked.size(), "neither knows of the other before something is booked");
        here.book(asked.subList(0, MOST));
        there.book(asked.subList(MOST, 2 * MOST));
        later();
        assertTrue(here.isSpent() && there.isSpent());
        assertTrue(node(books).isSpent(), "a node that comes late asks nobody");
    }

    @Test
    void what_another_node_booked_is_seen_after_five_seconds() {
        assertFalse(there.isSpent());
        here.book(askAll(here));
        now.updateAndGet(time -> time.plus(Duration.ofMillis(4_999)));
        assertFalse(there.isSpent());
        now.updateAndGet(time -> time.plusMillis(1));
        assertTrue(there.isSpent());
    }

    @Test
    void threads_of_a_node_overspend_by_the_questions_under_way_at_most() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<List<ModelCall>>> askers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                askers.add(() -> askAll(here));
            }
            int asked = 0;
            for (Future<List<ModelCall>> some : threads.invokeAll(askers)) {
                asked += some.get().size();
            }
            assertTrue(asked >= MOST && asked < MOST + AT_ONCE, "asked " + asked);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_new_day_begins_with_a_full_purse() {
        askAll(here);
        assertTrue(here.isSpent(), "asked and never booked");
        now.set(MORNING.plus(Duration.ofDays(1)));
        assertFalse(here.isSpent());
    }

    /** What a process knew dies with it: the next one finds what is booked, and asks and pays again. */
    @Test
    void a_process_that_dies_before_it_books_leaves_nothing_in_the_books() {
        OrderId order = new OrderId(UUID.randomUUID());
        assertFalse(here.isSpent());
        here.asked(List.of(dime()));
        AiBudget reborn = node(books);
        assertEquals(MOST, askAll(reborn).size(), "the dead one's dime is not known");
        reborn.book(Map.of(order, List.of(dime())));
        assertEquals(new BigDecimal("0.100000"), spent());
    }

    @Test
    void books_that_cannot_be_written_do_not_make_the_node_forget() {
        AiBudget node = node(new AiCalls() {
            @Override
            public void add(Collection<Booked> calls) {
                throw new StoreUnavailableException("away", null);
            }

            @Override
            public BigDecimal spentSince(Instant from) {
                return books.spentSince(from);
            }
        });
        node.book(askAll(node));
        later();
        assertTrue(node.isSpent());
    }

    @Test
    void nobody_is_asked_while_the_books_cannot_be_read() {
        AiBudget node = node(new AiCalls() {
            @Override
            public void add(Collection<Booked> calls) {
                throw new IllegalStateException("nothing was asked");
            }

            @Override
            public BigDecimal spentSince(Instant from) {
                throw new StoreUnavailableException("away", null);
            }
        });
        assertTrue(node.isSpent());
    }

    /** Until the node says that the money is spent. */
    private static List<ModelCall> askAll(AiBudget node) {
        List<ModelCall> asked = new ArrayList<>();
        while (!node.isSpent()) {
            ModelCall call = dime();
            node.asked(List.of(call));
            asked.add(call);
        }
        return asked;
    }

    private static ModelCall dime() {
        return new ModelCall(
                "openai",
                "m",
                "v",
                new ModelCall.Usage(100_000, 0),
                ModelCall.Outcome.ANSWERED,
                Duration.ofMillis(800));
    }

    private void later() {
        now.updateAndGet(time -> time.plusSeconds(5));
    }

    private BigDecimal spent() {
        return books.spentSince(MORNING.minus(Duration.ofHours(6)));
    }

    private AiBudget node(AiCalls calls) {
        AiSettings.Price price = new AiSettings.Price(BigDecimal.ONE, BigDecimal.TEN);
        AiSettings.Provider provider = new AiSettings.Provider(URI.create("https://example.com"), "k", "m", price);
        AiSettings settings = new AiSettings(List.of("openai"), Map.of("openai", provider), 60, BigDecimal.ONE);
        return new AiBudget(calls, settings, clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }
}
