package com.khaacho.vendor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.Cancellation;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorAnswer;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two at once on one order, many times over: one of them is first, and the other one finds what it left. */
class VendorOrderRacesTest {

    private static final int ROUNDS = 12;

    private final Marketplace market = new Marketplace();
    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @AfterEach
    void the_sums_are_right() {
        both.shutdownNow();
        market.assertSumsAreRight();
    }

    @Test
    void of_a_cancellation_and_a_dispatch_one_wins() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(3);
            UUID part = market.placedWith(vendor, order);
            market.answer(part, VendorOrderStatus.ACCEPTED, vendor);
            List<Object> outcomes =
                    atOnce(() -> market.cancel(order), () -> market.answer(part, VendorOrderStatus.DISPATCHED, vendor));
            boolean cancelled = outcomes.get(0) instanceof Cancellation.Done;
            boolean dispatched = outcomes.get(1) instanceof VendorAnswer.Done;
            assertTrue(cancelled ^ dispatched, outcomes.toString());
            assertEquals(cancelled ? OrderStatus.CANCELLED : OrderStatus.CONFIRMED, market.status(order));
        }
    }

    @Test
    void a_cancellation_beside_an_acceptance_always_ends_cancelled() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(3);
            UUID part = market.placedWith(vendor, order);
            List<Object> outcomes =
                    atOnce(() -> market.cancel(order), () -> market.answer(part, VendorOrderStatus.ACCEPTED, vendor));
            assertTrue(outcomes.get(0) instanceof Cancellation.Done, outcomes.toString());
            assertEquals(OrderStatus.CANCELLED, market.status(order));
            assertEquals("CANCELLED", market.text("SELECT status FROM vendor_order WHERE id = ?", part));
        }
    }

    @Test
    void a_cancellation_beside_a_decline_frees_the_stock_once() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(3);
            UUID part = market.placedWith(vendor, order);
            List<Object> outcomes =
                    atOnce(() -> market.cancel(order), () -> market.answer(part, VendorOrderStatus.DECLINED, vendor));
            assertTrue(outcomes.get(0) instanceof Cancellation.Done, outcomes.toString());
            market.route(order);
            assertEquals(OrderStatus.CANCELLED, market.status(order));
        }
        assertEquals("0", market.text("SELECT stock_reserved FROM offer WHERE vendor_id = ?", vendor));
    }

    @Test
    void of_an_answer_and_the_time_limit_one_wins() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(3);
            UUID part = market.placedWith(vendor, order);
            List<Object> outcomes =
                    atOnce(() -> market.answer(part, VendorOrderStatus.ACCEPTED, vendor), () -> market.lapse(part));
            assertEquals(
                    1,
                    outcomes.stream()
                            .filter(VendorAnswer.Done.class::isInstance)
                            .count(),
                    outcomes.toString());
        }
    }

    @Test
    void two_instances_let_the_time_run_out_once() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(3);
            UUID part = market.placedWith(vendor, order);
            List<Object> outcomes = atOnce(() -> market.lapse(part), () -> market.lapse(part));
            assertEquals(
                    1,
                    outcomes.stream()
                            .filter(VendorAnswer.Done.class::isInstance)
                            .count(),
                    outcomes.toString());
            assertEquals("6", market.text("SELECT version FROM orders WHERE id = ?", order.value()));
        }
    }

    @Test
    void two_vendors_that_accept_at_once_confirm_the_order_once() throws Exception {
        UUID first = market.vendor(2 * ROUNDS);
        UUID second = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            market.update("UPDATE offer SET stock_on_hand = stock_reserved + 2 WHERE vendor_id = ?", first);
            market.update("UPDATE offer SET stock_on_hand = stock_reserved + 2 WHERE vendor_id = ?", second);
            OrderId order = market.routed(4);
            atOnce(
                    () -> market.answer(market.placedWith(first, order), VendorOrderStatus.ACCEPTED, first),
                    () -> market.answer(market.placedWith(second, order), VendorOrderStatus.ACCEPTED, second));
            assertEquals(OrderStatus.CONFIRMED, market.status(order));
            assertEquals("7", market.text("SELECT version FROM orders WHERE id = ?", order.value()));
        }
    }

    @Test
    void of_a_cancellation_and_a_delivery_the_delivery_wins() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.dispatched(3, vendor);
            UUID part = market.placedWith(vendor, order);
            List<Object> outcomes = atOnce(() -> market.cancel(order), () -> market.deliver(part, vendor, 2));
            assertTrue(outcomes.get(0) instanceof Cancellation.TooLate, outcomes.toString());
            assertTrue(outcomes.get(1) instanceof VendorAnswer.Done, outcomes.toString());
            assertEquals(OrderStatus.COMPLETED, market.status(order));
        }
    }

    @Test
    void a_delivery_told_twice_at_once_takes_the_stock_once() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.dispatched(3, vendor);
            UUID part = market.placedWith(vendor, order);
            List<Object> outcomes =
                    atOnce(() -> market.deliver(part, vendor, 3), () -> market.deliver(part, vendor, 3));
            assertEquals(
                    Set.of(new VendorAnswer.Done(order), new VendorAnswer.AlreadyDone(order)), Set.copyOf(outcomes));
        }
        assertEquals(
                String.valueOf(1_000 - 3 * ROUNDS),
                market.text("SELECT stock_on_hand FROM offer WHERE vendor_id = ?", vendor));
        assertEquals(
                String.valueOf(ROUNDS),
                market.text("SELECT completed_orders FROM retailer_history WHERE retailer_id = ?", market.retailer()));
    }

    @Test
    void of_two_deliveries_in_different_quantities_one_counts() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.dispatched(3, vendor);
            UUID part = market.placedWith(vendor, order);
            List<Object> outcomes =
                    atOnce(() -> market.deliver(part, vendor, 3), () -> market.deliver(part, vendor, 1));
            assertEquals(
                    Set.of(new VendorAnswer.Done(order), new VendorAnswer.DeliveredOtherwise()), Set.copyOf(outcomes));
            boolean first = outcomes.get(0) instanceof VendorAnswer.Done;
            assertEquals(
                    first ? "3" : "1",
                    market.text("SELECT delivered FROM vendor_order_line WHERE vendor_order_id = ?", part));
        }
    }

    @Test
    void two_vendors_that_deliver_at_once_complete_the_order_once() throws Exception {
        UUID first = market.vendor(2 * ROUNDS);
        UUID second = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            market.update("UPDATE offer SET stock_on_hand = stock_reserved + 2 WHERE vendor_id = ?", first);
            market.update("UPDATE offer SET stock_on_hand = stock_reserved + 2 WHERE vendor_id = ?", second);
            OrderId order = market.dispatched(4, first, second);
            atOnce(
                    () -> market.deliver(market.placedWith(first, order), first, 2),
                    () -> market.deliver(market.placedWith(second, order), second, 1));
            assertEquals(OrderStatus.COMPLETED, market.status(order));
            assertEquals("12", market.text("SELECT version FROM orders WHERE id = ?", order.value()));
        }
    }

    @Test
    void a_delivery_beside_another_vendors_decline_keeps_every_unit_accounted_for() throws Exception {
        UUID first = market.vendor(2 * ROUNDS);
        UUID second = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            market.update("UPDATE offer SET stock_on_hand = stock_reserved + 2 WHERE vendor_id = ?", first);
            market.update("UPDATE offer SET stock_on_hand = stock_reserved + 2 WHERE vendor_id = ?", second);
            OrderId order = market.dispatched(4, first);
            atOnce(
                    () -> market.deliver(market.placedWith(first, order), first, 1),
                    () -> market.answer(market.placedWith(second, order), VendorOrderStatus.DECLINED, second));
            assertEquals(OrderStatus.APPROVED, market.status(order));
            market.assertSumsAreRight();
            market.update("UPDATE offer SET stock_on_hand = stock_reserved WHERE vendor_id = ?", first);
            market.route(order);
            assertEquals(OrderStatus.CONFIRMED, market.status(order), "the rest waits for stock");
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
