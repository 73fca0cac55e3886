package com.khaacho.order.app;

import static com.khaacho.order.app.OrderFixture.CLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.khaacho.credit.Books;
import com.khaacho.database.jdbc.FaultRunQueries;
import com.khaacho.database.jdbc.SqlException;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestThreads;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.order.AcceptedOrder;
import com.khaacho.order.OrderPriority;
import com.khaacho.order.OrderRequest;
import com.khaacho.order.OrderSource;
import com.khaacho.order.RequestedLine;
import com.khaacho.order.jdbc.JdbcOrders;
import com.khaacho.pipeline.Dispatch;
import com.khaacho.pipeline.Stage;
import com.khaacho.pipeline.jms.Redelivery;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.UuidV7;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/**
 * Messages of accepted orders come out of turn, twice, together, at once and to processes that die: each order has one
 * row, and of those with one idempotency key of a retailer one is worked and the others are its aliases.
 */
class IntakePropertyTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final int RETAILERS = 2;
    private static final int THREADS = 4;
    private static final int MAX_BATCH = 4;
    private static final List<String> INVARIANTS =
            List.of("a_key_has_one_working_order", "a_history_is_a_legal_path", "lines_are_accounted_for");

    /**
     * A request that was answered with 202.
     *
     * @param key which idempotency key, or 0 for none
     * @param deliveries how often its message comes
     */
    record Asked(int retailer, int key, int body, int deliveries) {}

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void each_202_ends_as_one_row_and_each_key_as_one_order(
            @ForAll("requests") List<Asked> requests, @ForAll Random random) throws Exception {
        List<UUID> retailers = Stream.generate(() -> new Books(POSTGRES).open("100000"))
                .limit(RETAILERS)
                .toList();
        Map<AcceptedOrder, Asked> accepted = new LinkedHashMap<>();
        requests.forEach(asked -> accepted.put(accepted(retailers.get(asked.retailer()), asked), asked));
        Set<OrderId> sentOn = deliver(accepted, random);
        Map<String, Integer> working = new LinkedHashMap<>();
        accepted.forEach((order, asked) -> {
            List<String> rows = POSTGRES.asOwner()
                    .query(
                            "SELECT concat_ws(' ', status, reason_code) FROM orders WHERE id = ?",
                            row -> row.getString(1),
                            order.id().value());
            boolean isWorked = rows.equals(List.of("PARSED"));
            if (isWorked) {
                working.merge(group(order, asked), 1, Integer::sum);
                assertEquals(true, sentOn.contains(order.id()), () -> "nobody works " + order);
            } else {
                assertEquals(List.of("REJECTED IDEMPOTENCY_KEY_REUSED"), rows, () -> asked + " of " + requests);
            }
        });
        Set<String> groups = new HashSet<>();
        accepted.forEach((order, asked) -> groups.add(group(order, asked)));
        assertEquals(groups, working.keySet());
        assertEquals(Set.of(1), new HashSet<>(working.values()), () -> working + " of " + requests);
        FaultRunQueries.assertNothingFound(POSTGRES, INVARIANTS, requests);
        Statistics.label("keys that repeat")
                .collect(groups.size() < requests.size())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    /** What has to be one order: a key of a retailer, or without a key the request itself. */
    private static String group(AcceptedOrder order, Asked asked) {
        return asked.key() == 0 ? order.id().toString() : asked.retailer() + " " + asked.key();
    }

    /** Which orders the risk stage heard of. */
    private static Set<OrderId> deliver(Map<AcceptedOrder, Asked> accepted, Random random) throws Exception {
        List<AcceptedOrder> messages = new ArrayList<>();
        accepted.forEach((order, asked) -> messages.addAll(Collections.nCopies(asked.deliveries(), order)));
        Collections.shuffle(messages, random);
        Set<OrderId> sentOn = ConcurrentHashMap.newKeySet();
        List<Callable<Void>> batches = new ArrayList<>();
        for (int from = 0; from < messages.size(); ) {
            int to = Math.min(messages.size(), from + 1 + random.nextInt(MAX_BATCH));
            List<AcceptedOrder> batch = List.copyOf(messages.subList(from, to));
            int deaths = random.nextInt(3) - 1;
            batches.add(() -> {
                sentOn.addAll(receive(batch, deaths));
                return null;
            });
            from = to;
        }
        TestThreads.run(THREADS, batches);
        return sentOn;
    }

    /** As the broker has it done: again when it failed, but no more often than it would. */
    private static Collection<OrderId> receive(List<AcceptedOrder> batch, int deaths) {
        SqlException last = null;
        for (int attempt = 0; attempt < Redelivery.MAX_ATTEMPTS; attempt++) {
            try (TestTransaction transaction = POSTGRES.transaction()) {
                Dispatch dispatch = new ReceiveOrders(
                                new JdbcOrders(transaction.databases(), CLOCK),
                                ShopCounter.products(transaction.databases()),
                                new NextStage(),
                                CLOCK)
                        .process(batch);
                if (attempt >= deaths) {
                    transaction.commit();
                    return dispatch.forwards().stream()
                            .filter(forward -> forward.to() == Stage.RISK)
                            .map(forward -> forward.message().orderId())
                            .toList();
                }
            } catch (SqlException e) {
                // Another delivery of the same message, or of one with its key, was quicker.
                last = e;
            }
        }
        throw last == null ? new IllegalStateException("died too often") : last;
    }

    private static AcceptedOrder accepted(UUID retailer, Asked asked) {
        OrderRequest request = new OrderRequest(
                List.of(new RequestedLine("RICE-25", null, 1 + asked.body(), null)),
                null,
                null,
                OrderPriority.NORMAL,
                null,
                null,
                null,
                null);
        return new AcceptedOrder(
                new OrderId(UuidV7.next(CLOCK.millis())),
                retailer,
                "sita",
                OrderSource.REST,
                request,
                asked.key() == 0 ? null : "key-" + asked.key(),
                asked.key() == 0 ? null : Integer.toString(asked.body()).repeat(64),
                "correlation-1",
                CLOCK.instant());
    }

    @Provide
    Arbitrary<List<Asked>> requests() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, RETAILERS - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 3))
                .as(Asked::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
