package com.khaacho.parsing.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.ai.AiCalls;
import com.khaacho.ai.AiSettings;
import com.khaacho.ai.ModelCall;
import com.khaacho.ai.NoAnswerException;
import com.khaacho.ai.app.AiBudget;
import com.khaacho.catalog.Product;
import com.khaacho.catalog.Products;
import com.khaacho.catalog.app.CatalogueSnapshot;
import com.khaacho.order.OrderPriority;
import com.khaacho.parsing.LanguageModel;
import com.khaacho.parsing.ModelAnswer;
import com.khaacho.parsing.ModelQuestion;
import com.khaacho.parsing.Reading;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.shared.OrderId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadAheadTest {

    private static final ModelAnswer NOTHING = new ModelAnswer(List.of(), List.of(), ModelCall.Usage.NONE);

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final Map<OrderId, String> waiting = new LinkedHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    private final Books books = new Books();

    /** What was booked, and what that comes to. */
    private static final class Books implements AiCalls {

        private final List<Booked> booked = new ArrayList<>();
        private BigDecimal spent = BigDecimal.ZERO;
        private boolean dies;

        @Override
        public void add(Collection<Booked> calls) {
            if (dies) {
                throw new IllegalStateException("the process is gone");
            }
            booked.addAll(calls);
        }

        @Override
        public BigDecimal spentSince(Instant from) {
            return spent;
        }
    }

    private static AiSettings settings() {
        AiSettings.Price price = new AiSettings.Price(BigDecimal.ONE, BigDecimal.TEN);
        AiSettings.Provider provider = new AiSettings.Provider(URI.create("https://example.com"), "k", "m", price);
        return new AiSettings(List.of("openai"), Map.of("openai", provider), 60, BigDecimal.ONE);
    }

    private final AtomicBoolean switchedOn = new AtomicBoolean(true);

    @AfterEach
    void close() {
        executor.shutdownNow();
    }

    @Test
    void without_a_model_not_even_the_texts_are_read() {
        waits("2 rice");
        assertEquals(Map.of(), ahead(List.of()).of(batch()));
        assertEquals(0, reads.get());
    }

    @Test
    void while_models_are_switched_off_nobody_is_asked_and_no_text_is_read() {
        waits("2 rice");
        switchedOn.set(false);
        ReadAhead ahead = ahead(List.of(model(question -> NOTHING)));
        assertEquals(Map.of(), ahead.of(batch()));
        assertEquals(0, reads.get());
        switchedOn.set(true);
        assertEquals(Set.of("2 rice"), ahead.of(batch()).keySet());
        assertEquals(1, asked.get());
    }

    @Test
    void each_text_is_asked_about_once() {
        waits("2 rice");
        waits("3 rice");
        waits("2 rice");
        Map<String, Reading> read = ahead(List.of(model(question -> NOTHING))).of(batch());
        assertEquals(Set.of("2 rice", "3 rice"), read.keySet());
        assertEquals("openai", read.get("2 rice").parser());
        assertEquals(2, asked.get());
        assertEquals(1, reads.get());
    }

    @Test
    void a_batch_of_texts_is_read_side_by_side() {
        CountDownLatch together = new CountDownLatch(8);
        for (int i = 1; i <= 8; i++) {
            waits(i + " rice");
        }
        Map<String, Reading> read = ahead(List.of(model(question -> {
                    together.countDown();
                    assertTrue(awaits(together), "nobody else is asked meanwhile");
                    return NOTHING;
                })))
                .of(batch());
        assertEquals(8, read.size());
    }

    @Test
    void a_model_without_an_answer_leaves_the_text_to_the_rules() {
        waits("2 rice");
        LanguageModel mute = model(question -> {
            throw new NoAnswerException(ModelCall.Outcome.UNREADABLE, "no");
        });
        Reading reading = ahead(List.of(mute)).of(batch()).get("2 rice");
        assertEquals("in-process", reading.parser());
        assertEquals(2, reading.parsed().lines().get(0).quantity());
    }

    @Test
    void what_was_asked_is_booked_with_its_order_and_cost() {
        waits("2 rice");
        waits("2 rice");
        ModelAnswer costly = new ModelAnswer(List.of(), List.of(), new ModelCall.Usage(1_000, 100));
        ahead(List.of(model(question -> costly))).of(batch());
        assertEquals(1, books.booked.size(), "one question, though two orders say the same");
        assertEquals(waiting.keySet().iterator().next(), books.booked.get(0).orderId());
        assertEquals(new BigDecimal("0.002000"), books.booked.get(0).cost());
    }

    @Test
    void when_the_days_money_is_spent_nobody_is_asked() {
        waits("2 rice");
        books.spent = BigDecimal.ONE;
        Reading reading = ahead(List.of(model(question -> NOTHING))).of(batch()).get("2 rice");
        assertEquals("in-process", reading.parser());
        assertEquals(0, asked.get());
        assertEquals(List.of(), books.booked);
    }

    @Test
    void a_batch_whose_own_questions_spend_the_days_money_leaves_its_other_texts_to_the_rules() {
        for (int i = 1; i <= 64; i++) {
            waits(i + " rice");
        }
        // Ten cents each, of a dollar; eight are asked at once.
        ModelAnswer costly = new ModelAnswer(List.of(), List.of(), new ModelCall.Usage(100_000, 0));
        Map<String, Reading> read = ahead(List.of(model(question -> costly))).of(batch());
        assertEquals(64, read.size());
        assertTrue(asked.get() >= 10 && asked.get() < 18, "asked " + asked.get());
        assertEquals(asked.get(), books.booked.size());
        assertEquals("in-process", read.get("64 rice").parser());
    }

    @Test
    void a_process_that_dies_before_it_books_is_asked_again_by_the_next_which_books_its_own() {
        waits("2 rice");
        ModelAnswer costly = new ModelAnswer(List.of(), List.of(), new ModelCall.Usage(1_000, 100));
        LanguageModel model = model(question -> costly);
        books.dies = true;
        assertThrows(IllegalStateException.class, () -> ahead(List.of(model)).of(batch()));
        books.dies = false;
        ahead(List.of(model)).of(batch());
        assertEquals(2, asked.get());
        assertEquals(1, books.booked.size(), "the first one's cost is lost");
    }

    @Test
    void what_nobody_expected_lets_the_message_come_again() {
        waits("2 rice");
        LanguageModel broken = model(question -> {
            throw new IllegalStateException("a bug");
        });
        ReadAhead ahead = ahead(List.of(broken));
        assertThrows(IllegalStateException.class, () -> ahead.of(batch()));
    }

    private static boolean awaits(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void waits(String text) {
        waiting.put(new OrderId(UUID.randomUUID()), text);
    }

    private List<StageMessage> batch() {
        return waiting.keySet().stream()
                .map(id -> new StageMessage(id, OrderPriority.NORMAL, "c"))
                .toList();
    }

    private ReadAhead ahead(List<LanguageModel> models) {
        CatalogueSnapshot snapshot = new CatalogueSnapshot(new OneProduct());
        snapshot.refresh();
        AiBudget budget = new AiBudget(books, settings(), Clock.systemUTC());
        return new ReadAhead(
                this::texts, new ReadText(snapshot, models, 60, budget, switchedOn::get), budget, executor);
    }

    private Map<OrderId, String> texts(Collection<OrderId> ids) {
        reads.incrementAndGet();
        return waiting;
    }

    private LanguageModel model(Function<ModelQuestion, ModelAnswer> answer) {
        return new LanguageModel() {
            @Override
            public String provider() {
                return "openai";
            }

            @Override
            public String model() {
                return "m";
            }

            @Override
            public String promptVersion() {
                return "v";
            }

            @Override
            public ModelAnswer ask(ModelQuestion question) {
                asked.incrementAndGet();
                return answer.apply(question);
            }
        };
    }

    private static final class OneProduct implements Products {

        @Override
        public List<Product> active() {
            return List.of(new Product(1, "RICE", "Rice", null, null, "Food", "bag", null, List.of()));
        }

        @Override
        public Version version() {
            return new Version(1);
        }

        @Override
        public Map<String, Long> activeIds(Collection<String> skus) {
            return Map.of();
        }

        @Override
        public Set<Long> activeAmong(Collection<Long> ids) {
            return Set.of();
        }
    }
}
