package com.khaacho.risk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.ai.AiSettings;
import com.khaacho.ai.ModelCall;
import com.khaacho.ai.NoAnswerException;
import com.khaacho.ai.app.AiBudget;
import com.khaacho.ai.jdbc.JdbcAiCalls;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.order.OrderPriority;
import com.khaacho.pipeline.StageMessage;
import com.khaacho.risk.RetailerConduct;
import com.khaacho.risk.RiskAdvisor;
import com.khaacho.risk.RiskFacts;
import com.khaacho.risk.RiskOpinion;
import com.khaacho.risk.RiskQuestion;
import com.khaacho.shared.Money;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.UuidV7;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Advisors in memory, the books on PostgreSQL; a question costs a dollar of the day's ten. */
class AskOpinionsTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final RiskOpinion CALM = new RiskOpinion(new BigDecimal("-0.1"), "Calm.", "a model");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger looked = new AtomicInteger();
    private final AiBudget budget = budget();

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void every_order_gets_an_opinion_and_its_cost_is_booked() {
        List<StageMessage> batch = batch(9);
        Map<OrderId, RiskOpinion> opinions =
                asking(advisor("openai", question -> CALM)).of(batch, this::all);
        assertEquals(9, opinions.size());
        assertEquals(
                List.of("openai risk-opinion-v1 ANSWERED 1.000000"),
                booked(batch.get(0).orderId()));
    }

    @Test
    void without_advisors_or_while_they_are_switched_off_nobody_looks() {
        AskOpinions none = new AskOpinions(List.of(), budget, () -> true, Duration.ofSeconds(10), threads);
        AskOpinions off = new AskOpinions(
                List.of(advisor("openai", question -> CALM)), budget, () -> false, Duration.ofSeconds(10), threads);
        assertEquals(Map.of(), none.of(batch(1), this::all));
        assertEquals(Map.of(), off.of(batch(1), this::all));
        assertEquals(0, looked.get());
    }

    @Test
    void the_next_one_is_asked_where_one_has_no_answer() {
        RiskAdvisor broken = advisor("openai", question -> {
            throw new CircuitBreakerOpenException("open");
        });
        RiskAdvisor mumbling = advisor("anthropic", question -> {
            throw new NoAnswerException(ModelCall.Outcome.UNREADABLE, "no JSON", new ModelCall.Usage(100, 0));
        });
        List<StageMessage> batch = batch(1);
        OrderId order = batch.get(0).orderId();
        assertEquals(
                Map.of(order, CALM),
                asking(broken, mumbling, advisor("local", question -> CALM)).of(batch, this::all));
        assertEquals(
                List.of(
                        "openai risk-opinion-v1 FAILED 0.000000",
                        "anthropic risk-opinion-v1 UNREADABLE 1.000000",
                        "local risk-opinion-v1 ANSWERED 1.000000"),
                booked(order));
        assertEquals(Map.of(), asking(broken, mumbling).of(batch(1), this::all));
    }

    @Test
    void a_batch_waits_for_its_time_limit_and_no_longer_and_keeps_what_came_by_then() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        RiskAdvisor silent = advisor("openai", question -> {
            if (asked.getAndIncrement() > 0) {
                await(never);
            }
            return CALM;
        });
        AskOpinions asking = new AskOpinions(List.of(silent), budget, () -> true, Duration.ofMillis(300), threads);
        assertEquals(1, asking.of(batch(40), this::all).size());
        assertTrue(asked.get() <= 6, asked + " were asked, four at once");
        assertEquals(1, never.getCount());
    }

    @Test
    void a_spent_budget_ends_the_asking() {
        AskOpinions asking = asking(advisor("openai", question -> CALM));
        int answered = asking.of(batch(40), this::all).size();
        assertTrue(answered >= 10 && answered <= 13, answered + " for ten dollars, four at once");
        int before = looked.get();
        assertEquals(Map.of(), asking.of(batch(1), this::all));
        assertEquals(before, looked.get());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoAnswerException(ModelCall.Outcome.FAILED, "cut off");
        }
    }

    private AskOpinions asking(RiskAdvisor... advisors) {
        return new AskOpinions(List.of(advisors), budget, () -> true, Duration.ofSeconds(30), threads);
    }

    private static RiskAdvisor advisor(String provider, Function<RiskQuestion, RiskOpinion> opinion) {
        return new RiskAdvisor() {
            @Override
            public String provider() {
                return provider;
            }

            @Override
            public String model() {
                return "m";
            }

            @Override
            public String opinionPrompt() {
                return "risk-opinion-v1";
            }

            @Override
            public Answer opine(RiskQuestion question) {
                return new Answer(opinion.apply(question), new ModelCall.Usage(100, 0));
            }
        };
    }

    private Map<OrderId, RiskQuestion> all(List<StageMessage> batch) {
        looked.incrementAndGet();
        Money none = Money.zero(Money.NPR);
        RetailerConduct conduct = new RetailerConduct(none, none, 1, BigDecimal.ZERO, true, true);
        RiskQuestion question = new RiskQuestion(new RiskFacts(0, null, none, 1, conduct), List.of(), BigDecimal.ZERO);
        return batch.stream().collect(Collectors.toMap(StageMessage::orderId, message -> question));
    }

    private static List<StageMessage> batch(int size) {
        return java.util.stream.IntStream.range(0, size)
                .mapToObj(i -> new StageMessage(
                        new OrderId(UuidV7.next(System.currentTimeMillis())), OrderPriority.NORMAL, "correlation-1"))
                .toList();
    }

    private static List<String> booked(OrderId order) {
        return POSTGRES.asOwner()
                .query(
                        "SELECT concat_ws(' ', provider, prompt_version, outcome, cost_usd) FROM ai_call"
                                + " WHERE order_id = ? ORDER BY id",
                        row -> row.getString(1),
                        order.value());
    }

    private static AiBudget budget() {
        POSTGRES.asOwner().update("DELETE FROM ai_call");
        AiSettings.Price price = new AiSettings.Price(new BigDecimal("10000"), BigDecimal.ZERO);
        AiSettings.Provider provider = new AiSettings.Provider(URI.create("https://example.com"), "k", "m", price);
        AiSettings settings = new AiSettings(
                List.of(),
                List.of("openai", "anthropic", "local"),
                Map.of("openai", provider, "anthropic", provider, "local", provider),
                60,
                new BigDecimal("10"));
        return new AiBudget(new JdbcAiCalls(POSTGRES.databases()), settings, Clock.systemUTC());
    }
}
