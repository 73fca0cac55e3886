package com.khaacho.order.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.database.jdbc.Databases;
import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.order.Amendment;
import com.khaacho.order.Cancellation;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * An amendment and somebody else on one order: first with the interleaving laid down, one of them in the middle of its
 * transaction when the other one comes, then at once and many times over.
 */
class AmendOrderRacesTest {

    private static final int ROUNDS = 12;

    private final ShopCounter shop = new ShopCounter(1_000).regular();
    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @AfterEach
    void the_sums_are_right() {
        both.shutdownNow();
        shop.assertSumsAreRight();
    }

    @Test
    void risk_that_waits_for_an_amendment_assesses_what_is_asked_now() throws Exception {
        OrderId order = shop.received(3);
        whileUncommitted(databases -> shop.amend(order, 5, 2, databases), () -> shop.assess(order));
        assertEquals(OrderStatus.APPROVED, shop.status(order));
        assertEquals("565.00", shop.creditReserved());
        assertEquals(List.of("1 5"), shop.lines(order));
    }

    /** Its second approval is no repeat of the first, though the stage's statement began before the amendment's commit. */
    @Test
    void risk_that_waits_for_the_amendment_of_an_approved_order_approves_it_again() throws Exception {
        OrderId order = shop.received(3);
        shop.assess(order);
        whileUncommitted(databases -> shop.amend(order, 5, 3, databases), () -> shop.assess(order));
        assertEquals(OrderStatus.APPROVED, shop.status(order));
        assertEquals(List.of("RESERVE 339.00", "RELEASE 339.00", "RESERVE 565.00"), shop.ledger(order));
    }

    @Test
    void an_amendment_that_waits_for_risk_finds_another_version_than_it_saw() throws Exception {
        OrderId order = shop.received(3);
        Object outcome = whileUncommitted(databases -> shop.assess(order, databases), () -> shop.amend(order, 5, 2));
        assertEquals(3, assertInstanceOf(Amendment.Stale.class, outcome).version());
        assertEquals("339.00", shop.creditReserved());
    }

    @Test
    void an_amendment_of_whatever_is_there_that_waits_for_risk_frees_what_risk_reserved() throws Exception {
        OrderId order = shop.received(3);
        Object outcome = whileUncommitted(databases -> shop.assess(order, databases), () -> shop.amend(order, 5, null));
        assertInstanceOf(Amendment.Done.class, outcome);
        assertEquals(List.of("RESERVE 339.00", "RELEASE 339.00"), shop.ledger(order));
        assertEquals(OrderStatus.PARSED, shop.status(order));
    }

    @Test
    void an_amendment_that_waits_for_routing_is_too_late() throws Exception {
        for (Integer version : new Integer[] {3, null}) {
            OrderId each = shop.received(3);
            shop.assess(each);
            Object outcome =
                    whileUncommitted(databases -> shop.route(each, databases), () -> shop.amend(each, 5, version));
            assertInstanceOf(Amendment.TooLate.class, outcome);
            assertEquals(List.of("1 3"), shop.lines(each));
        }
        assertEquals("6", shop.stockReserved());
    }

    @Test
    void routing_that_waits_for_an_amendment_asks_no_vendor() throws Exception {
        OrderId order = shop.received(3);
        shop.assess(order);
        whileUncommitted(databases -> shop.amend(order, 5, 3, databases), () -> shop.route(order));
        assertEquals(OrderStatus.PARSED, shop.status(order));
        assertEquals("0", shop.stockReserved());
        assertEquals("0.00", shop.creditReserved());
    }

    @Test
    void of_an_amendment_and_routing_at_once_one_wins_and_never_a_part_of_each() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = shop.received(3);
            shop.assess(order);
            List<Object> outcomes = atOnce(() -> shop.amend(order, 5, 3), () -> shop.route(order));
            boolean amended = outcomes.get(0) instanceof Amendment.Done;
            assertEquals(amended ? OrderStatus.PARSED : OrderStatus.ROUTED, shop.status(order), outcomes.toString());
            shop.assess(order);
            shop.route(order);
            assertEquals(OrderStatus.ROUTED, shop.status(order));
            assertEquals(List.of(amended ? "1 5" : "1 3"), shop.lines(order));
        }
    }

    @Test
    void of_two_amendments_of_one_version_at_once_one_is_done_and_one_is_stale() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = shop.received(3);
            List<Object> outcomes = atOnce(() -> shop.amend(order, 5, 2), () -> shop.amend(order, 7, 2));
            boolean first = outcomes.get(0) instanceof Amendment.Done;
            assertInstanceOf(Amendment.Done.class, outcomes.get(first ? 0 : 1));
            assertInstanceOf(Amendment.Stale.class, outcomes.get(first ? 1 : 0));
            assertEquals(List.of(first ? "1 5" : "1 7"), shop.lines(order));
            assertEquals(4, shop.version(order));
        }
    }

    @Test
    void an_amendment_beside_a_cancellation_always_ends_cancelled() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = shop.received(3);
            shop.assess(order);
            List<Object> outcomes = atOnce(() -> shop.amend(order, 5, null), () -> shop.cancel(order));
            assertInstanceOf(Cancellation.Done.class, outcomes.get(1));
            assertTrue(
                    outcomes.get(0) instanceof Amendment.Done || outcomes.get(0) instanceof Amendment.TooLate,
                    outcomes.toString());
            assertEquals(OrderStatus.CANCELLED, shop.status(order));
            shop.assess(order);
            shop.route(order);
            assertEquals(OrderStatus.CANCELLED, shop.status(order));
        }
        assertEquals("0.00", shop.creditReserved());
        assertEquals("0", shop.stockReserved());
    }

    /** Starts the second in the middle of the first's transaction, and commits that one when the second waits for it. */
    private Object whileUncommitted(Consumer<Databases> first, Callable<Object> second) throws Exception {
        try (TestTransaction transaction = ShopCounter.POSTGRES.transaction()) {
            first.accept(transaction.databases());
            Future<Object> waiting = both.submit(second);
            awaitBlocked(transaction.databases());
            transaction.commit();
            return waiting.get();
        }
    }

    private void awaitBlocked(Databases holder) {
        int backend = holder.write()
                .query("SELECT pg_backend_pid()", row -> row.getInt(1))
                .get(0);
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String blocked = "SELECT count(*) FROM pg_stat_activity WHERE ? = ANY(pg_blocking_pids(pid))";
        while (shop.text(blocked, backend).equals("0")) {
            assertTrue(System.nanoTime() < deadline, "nobody waits for the one in the middle");
            Thread.onSpinWait();
        }
    }

    private List<Object> atOnce(Callable<Object> one, Callable<Object> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<Object> first = both.submit(() -> {
            start.await();
            return one.call();
        });
        Future<Object> second = both.submit(() -> {
            start.await();
            return other.call();
        });
        return List.of(first.get(), second.get());
    }
}
