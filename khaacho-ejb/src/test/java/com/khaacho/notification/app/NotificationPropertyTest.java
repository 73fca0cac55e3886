package com.khaacho.notification.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.FaultRunQueries;
import com.khaacho.database.jdbc.Sql;
import com.khaacho.database.jdbc.TestPostgres;
import com.khaacho.database.jdbc.TestThreads;
import com.khaacho.notification.app.MortalInstance.Death;
import com.khaacho.shared.OrderId;
import com.khaacho.shared.UuidV7;
import java.util.List;
import java.util.Map;
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
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/**
 * Orders move on and are told of again and again, by several processes at once, some of which die: nothing is sent twice,
 * and what nobody sent for certain is said to be uncertain.
 */
class NotificationPropertyTest {

    private static final TestPostgres POSTGRES = TestPostgres.migrated();
    private static final int THREADS = 3;
    private static final int ORDERS = 4;
    private static final List<String> STATUSES =
            List.of("HELD", "ROUTED", "CONFIRMED", "BACKORDERED", "REJECTED", "CANCELLED");

    private final Sql sql = POSTGRES.asOwner();

    /** What happens. */
    enum Kind {
        MOVE,
        TELL,
        SWEEP,
        MINUTES_PASS
    }

    /** @param status what its order comes to, of {@link #STATUSES} */
    record Step(Kind kind, int order, int status, Death death) {}

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void nothing_is_sent_twice_and_nobody_is_left_out(@ForAll("steps") List<Step> steps) throws Exception {
        sql.update("TRUNCATE notification, orders CASCADE");
        UUID retailer = UUID.randomUUID();
        sql.update("INSERT INTO party (id, kind, name) VALUES (?, 'RETAILER', 'Sita Kirana')", retailer);
        List<OrderId> orders =
                Stream.generate(() -> order(retailer)).limit(ORDERS).toList();
        Map<UUID, Integer> sent = new ConcurrentHashMap<>();
        TestThreads.run(
                THREADS, steps.stream().map(step -> play(step, orders, sent)).toList());
        // Whoever still lives ends it: each order is told of as it stands, and claims of the dead are given up.
        MortalInstance last = instance(Death.NEVER, sent);
        last.tell(orders);
        minutesPass();
        last.sweep();
        FaultRunQueries.assertNothingFound(POSTGRES, List.of("everybody_is_notified_once"), steps);
        for (Map.Entry<UUID, String> row : rows().entrySet()) {
            int times = sent.getOrDefault(row.getKey(), 0);
            assertTrue(times <= 1, () -> times + " times after " + steps);
            if (row.getValue().equals("SENT")) {
                assertEquals(1, times, () -> "after " + steps);
            } else {
                assertEquals("UNCERTAIN", row.getValue(), () -> "after " + steps);
            }
        }
        Statistics.label("some left uncertain")
                .collect(rows().containsValue("UNCERTAIN"))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    private Callable<Void> play(Step step, List<OrderId> orders, Map<UUID, Integer> sent) {
        return () -> {
            MortalInstance instance = instance(step.death(), sent);
            OrderId order = orders.get(step.order());
            switch (step.kind()) {
                case MOVE ->
                    sql.update("UPDATE orders SET status = ? WHERE id = ?", STATUSES.get(step.status()), order.value());
                case TELL -> instance.tell(List.of(order, orders.get((step.order() + 1) % ORDERS)));
                case SWEEP -> instance.sweep();
                case MINUTES_PASS -> minutesPass();
                default -> throw new IllegalArgumentException(step.toString());
            }
            return null;
        };
    }

    private static MortalInstance instance(Death death, Map<UUID, Integer> sent) {
        return new MortalInstance(POSTGRES, death, id -> sent.merge(id, 1, Integer::sum));
    }

    /** More of them than a claim is held for. */
    private void minutesPass() {
        sql.update("UPDATE notification SET claimed_at = claimed_at - interval '6 minutes'");
    }

    private Map<UUID, String> rows() {
        Map<UUID, String> rows = new ConcurrentHashMap<>();
        sql.query(
                "SELECT id, status FROM notification",
                row -> rows.put(row.getObject("id", UUID.class), row.getString("status")));
        return rows;
    }

    private OrderId order(UUID retailer) {
        OrderId id = new OrderId(UuidV7.next(System.currentTimeMillis()));
        sql.update(
                "INSERT INTO orders (id, retailer_id, placed_by, source, priority, status, total, accepted_at)"
                        + " VALUES (?, ?, 'sita', 'REST', 4, 'HELD', 100, now())",
                id.value(),
                retailer);
        return id;
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(3, Kind.MOVE),
                Tuple.of(4, Kind.TELL),
                Tuple.of(2, Kind.SWEEP),
                Tuple.of(1, Kind.MINUTES_PASS));
        Arbitrary<Death> deaths = Arbitraries.frequency(
                Tuple.of(5, Death.NEVER),
                Tuple.of(1, Death.BEFORE_COMMIT),
                Tuple.of(1, Death.BEFORE_SENDING),
                Tuple.of(1, Death.BEFORE_MARKING));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, ORDERS - 1),
                        Arbitraries.integers().between(0, STATUSES.size() - 1),
                        deaths)
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }
}
