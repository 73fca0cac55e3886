package com.khaacho.vendor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.order.Cancellation;
import com.khaacho.order.OrderStatus;
import com.khaacho.shared.OrderId;
import com.khaacho.vendor.VendorAnswer;
import com.khaacho.vendor.VendorOrderStatus;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Units of a line that are called off, at every point of an order's way and beside everybody else. */
class CancelLinesTest {

    private static final int ROUNDS = 12;

    private final Marketplace market = new Marketplace();
    private final ExecutorService both = Executors.newFixedThreadPool(2);

    @AfterEach
    void the_sums_are_right() {
        both.shutdownNow();
        market.assertSumsAreRight();
    }

    @Test
    void before_a_vendor_is_asked_the_order_begins_again_with_what_is_left() {
        OrderId order = market.approved(5);
        assertInstanceOf(Cancellation.Done.class, market.cancelUnits(order, 2, null));
        assertEquals(OrderStatus.PARSED, market.status(order));
        assertEquals("3", line(order, "quantity"));
        assertEquals("0.00", held());
    }

    @Test
    void before_a_vendor_is_asked_the_last_line_takes_the_order_with_it() {
        OrderId order = market.approved(5);
        market.cancelUnits(order, null, null);
        assertEquals(OrderStatus.CANCELLED, market.status(order));
        assertEquals("0.00", held());
    }

    @Test
    void a_vendor_delivers_less_and_the_stock_and_credit_of_the_rest_are_free() {
        UUID vendor = market.vendor(5);
        OrderId order = market.routed(5);
        assertInstanceOf(Cancellation.Done.class, market.cancelUnits(order, 2, null));
        assertEquals(OrderStatus.ROUTED, market.status(order));
        assertEquals("2", line(order, "cancelled"));
        assertEquals("339.00", held());
        assertEquals("3", reserved(vendor));
        assertEquals(
                List.of("PLACED PLACED Fewer guests"),
                market.texts(
                        "SELECT from_status || ' ' || to_status || ' ' || reason FROM order_event"
                                + " WHERE order_id = ? AND vendor_order_id IS NOT NULL",
                        order.value()));
    }

    @Test
    void what_is_left_is_delivered_and_billed() {
        UUID vendor = market.vendor(5);
        OrderId order = market.routed(5);
        UUID part = market.placedWith(vendor, order);
        market.answer(part, VendorOrderStatus.ACCEPTED, vendor);
        market.cancelUnits(order, 2, null);
        market.answer(part, VendorOrderStatus.DISPATCHED, vendor);
        market.deliver(part, vendor, 3);
        assertEquals(OrderStatus.COMPLETED, market.status(order));
        assertEquals("0.00", held());
        assertEquals(
                "339.00",
                market.text("SELECT receivable FROM credit_account WHERE retailer_id = ?", market.retailer()));
        assertEquals(new Cancellation.TooLate(OrderStatus.COMPLETED), market.cancel(order));
    }

    @Test
    void with_its_last_units_the_order_and_the_vendors_part_are_cancelled() {
        UUID vendor = market.vendor(5);
        OrderId order = market.routed(5);
        market.cancelUnits(order, 2, null);
        market.cancelUnits(order, null, null);
        assertEquals(OrderStatus.CANCELLED, market.status(order));
        assertEquals("CANCELLED", part(market.placedWith(vendor, order)));
        assertEquals("0.00", held());
        assertEquals("0", reserved(vendor));
    }

    @Test
    void what_waits_for_stock_goes_before_what_a_vendor_promised() {
        UUID vendor = market.vendor(3);
        OrderId order = market.routed(5);
        market.cancelUnits(order, 1, null);
        assertEquals("1", line(order, "backordered"));
        assertEquals("3", reserved(vendor));
        market.cancelUnits(order, 2, null);
        assertEquals("0", line(order, "backordered"));
        assertEquals("2", reserved(vendor));
    }

    @Test
    void an_unanswered_part_goes_first_and_the_order_is_confirmed_without_it() {
        UUID first = market.vendor(3);
        UUID second = market.vendor(2);
        OrderId order = market.routed(5);
        market.answer(market.placedWith(first, order), VendorOrderStatus.ACCEPTED, first);
        market.cancelUnits(order, 2, null);
        assertEquals("CANCELLED", part(market.placedWith(second, order)));
        assertEquals(OrderStatus.CONFIRMED, market.status(order));
    }

    @Test
    void the_order_is_completed_when_all_that_is_left_was_delivered() {
        UUID first = market.vendor(3);
        UUID second = market.vendor(2);
        OrderId order = market.routed(5);
        market.answer(market.placedWith(second, order), VendorOrderStatus.ACCEPTED, second);
        UUID sent = market.placedWith(first, order);
        market.answer(sent, VendorOrderStatus.ACCEPTED, first);
        market.answer(sent, VendorOrderStatus.DISPATCHED, first);
        market.deliver(sent, first, 3);
        market.cancelUnits(order, null, null);
        assertEquals(OrderStatus.COMPLETED, market.status(order));
        assertEquals("2", line(order, "cancelled"));
        assertEquals("0.00", held());
        assertEquals(new Cancellation.TooLate(OrderStatus.COMPLETED), market.cancel(order));
    }

    @Test
    void what_a_vendor_declined_is_called_off_before_it_is_routed_again() {
        UUID first = market.vendor(3);
        UUID second = market.vendor(2);
        OrderId order = market.routed(5);
        market.answer(market.placedWith(second, order), VendorOrderStatus.DECLINED, second);
        market.cancelUnits(order, 2, null);
        assertEquals(OrderStatus.ROUTED, market.status(order));
        assertEquals("339.00", held());
        market.route(order);
        assertEquals(OrderStatus.ROUTED, market.status(order));
        assertEquals("3", reserved(first));
    }

    @Test
    void a_part_of_what_a_vendor_declined_is_routed_without_the_rest() {
        UUID first = market.vendor(5);
        OrderId order = market.routed(5);
        market.answer(market.placedWith(first, order), VendorOrderStatus.DECLINED, first);
        market.cancelUnits(order, 2, null);
        assertEquals(OrderStatus.APPROVED, market.status(order));
        UUID second = market.vendor(9);
        market.route(order);
        assertEquals("3", reserved(second));
        assertEquals("339.00", held());
    }

    @Test
    void what_waits_as_a_whole_waits_with_less() {
        OrderId order = market.routed(5);
        assertEquals(OrderStatus.BACKORDERED, market.status(order));
        market.cancelUnits(order, 2, null);
        assertEquals(OrderStatus.BACKORDERED, market.status(order));
        assertEquals("3", line(order, "backordered"));
        market.cancelUnits(order, null, null);
        assertEquals(OrderStatus.CANCELLED, market.status(order));
    }

    @Test
    void what_was_sent_stays() {
        UUID vendor = market.vendor(5);
        OrderId order = market.dispatched(5, vendor);
        assertInstanceOf(Cancellation.TooLate.class, market.cancelUnits(order, 1, null));
        assertInstanceOf(Cancellation.TooLate.class, market.cancelUnits(order, null, null));
        assertEquals("5", reserved(vendor));
    }

    @Test
    void more_than_is_left_is_refused() {
        market.vendor(5);
        OrderId order = market.routed(5);
        assertInstanceOf(Cancellation.Beyond.class, market.cancelUnits(order, 6, null));
        market.cancelUnits(order, 3, null);
        assertInstanceOf(Cancellation.Beyond.class, market.cancelUnits(order, 3, null));
        assertEquals("3", line(order, "cancelled"));
    }

    @Test
    void said_again_with_the_same_version_it_takes_nothing_twice() {
        market.vendor(5);
        OrderId order = market.routed(5);
        Integer version = Integer.valueOf(market.text("SELECT version FROM orders WHERE id = ?", order.value()));
        assertInstanceOf(Cancellation.Done.class, market.cancelUnits(order, 2, version));
        assertInstanceOf(Cancellation.Stale.class, market.cancelUnits(order, 2, version));
        assertEquals("2", line(order, "cancelled"));
    }

    @Test
    void a_process_that_dies_before_its_commit_has_called_nothing_off() {
        UUID vendor = market.vendor(5);
        OrderId order = market.routed(5);
        market.cancelUnitsAndDie(order, 2);
        assertEquals("0", line(order, "cancelled"));
        assertEquals("5", reserved(vendor));
        market.cancelUnits(order, 2, null);
        assertEquals("3", reserved(vendor));
    }

    @Test
    void of_two_at_once_with_one_version_one_counts() throws Exception {
        market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(5);
            Integer version = Integer.valueOf(market.text("SELECT version FROM orders WHERE id = ?", order.value()));
            List<Object> outcomes =
                    atOnce(() -> market.cancelUnits(order, 2, version), () -> market.cancelUnits(order, 2, version));
            assertEquals(
                    1,
                    outcomes.stream()
                            .filter(Cancellation.Done.class::isInstance)
                            .count());
            assertEquals("2", line(order, "cancelled"));
        }
    }

    @Test
    void beside_a_cancellation_of_the_whole_order_it_ends_cancelled() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(5);
            atOnce(() -> market.cancelUnits(order, 2, null), () -> market.cancel(order));
            assertEquals(OrderStatus.CANCELLED, market.status(order));
        }
        assertEquals("0", reserved(vendor));
    }

    @Test
    void beside_an_acceptance_both_count() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(5);
            UUID part = market.placedWith(vendor, order);
            atOnce(
                    () -> market.cancelUnits(order, 2, null),
                    () -> market.answer(part, VendorOrderStatus.ACCEPTED, vendor));
            assertEquals(OrderStatus.CONFIRMED, market.status(order));
            assertEquals("2", line(order, "cancelled"));
        }
    }

    @Test
    void beside_a_dispatch_either_comes_first() throws Exception {
        UUID vendor = market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(5);
            UUID part = market.placedWith(vendor, order);
            market.answer(part, VendorOrderStatus.ACCEPTED, vendor);
            List<Object> outcomes = atOnce(
                    () -> market.cancelUnits(order, 2, null),
                    () -> market.answer(part, VendorOrderStatus.DISPATCHED, vendor));
            assertInstanceOf(VendorAnswer.Done.class, outcomes.get(1));
            boolean first = outcomes.get(0) instanceof Cancellation.Done;
            assertTrue(first || outcomes.get(0) instanceof Cancellation.TooLate, outcomes.toString());
            assertEquals(first ? "2" : "0", line(order, "cancelled"));
        }
    }

    @Test
    void beside_a_decline_and_beside_routing_only_what_is_left_is_asked_for() throws Exception {
        UUID first = market.vendor(ROUNDS * 5);
        market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.routed(5);
            UUID part = market.placedWith(first, order);
            atOnce(
                    () -> market.cancelUnits(order, 2, null),
                    () -> market.answer(part, VendorOrderStatus.DECLINED, first));
            atOnce(() -> market.cancelUnits(order, 1, null), () -> {
                market.route(order);
                return "routed";
            });
            market.route(order);
            assertEquals(OrderStatus.ROUTED, market.status(order));
            assertEquals("3", line(order, "cancelled"));
            assertEquals("0", line(order, "backordered"));
        }
    }

    @Test
    void beside_the_first_routing_the_order_ends_with_what_is_left_or_begins_again() throws Exception {
        market.vendor(1_000);
        for (int round = 0; round < ROUNDS; round++) {
            OrderId order = market.approved(5);
            atOnce(() -> market.cancelUnits(order, 2, null), () -> {
                market.route(order);
                return "routed";
            });
            boolean isRouted = market.status(order) == OrderStatus.ROUTED;
            assertEquals(isRouted ? OrderStatus.ROUTED : OrderStatus.PARSED, market.status(order));
            assertEquals(isRouted ? "5" : "3", line(order, "quantity"));
            assertEquals(isRouted ? "2" : "0", line(order, "cancelled"));
        }
    }

    private String line(OrderId order, String column) {
        return market.text("SELECT " + column + " FROM order_line WHERE order_id = ?", order.value());
    }

    private String held() {
        return market.text("SELECT reserved FROM credit_account WHERE retailer_id = ?", market.retailer());
    }

    private String reserved(UUID vendor) {
        return market.text("SELECT stock_reserved FROM offer WHERE vendor_id = ?", vendor);
    }

    private String part(UUID id) {
        return market.text("SELECT status FROM vendor_order WHERE id = ?", id);
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
