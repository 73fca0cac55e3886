package com.khaacho.vendor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.khaacho.database.jdbc.TestTransaction;
import com.khaacho.order.OrderStatus;
import com.khaacho.pipeline.PipelineUnavailableException;
import com.khaacho.routing.app.WakeBackorders;
import com.khaacho.routing.jdbc.JdbcBackorders;
import com.khaacho.shared.OrderId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that wait for stock, when it comes. */
class WakeBackordersTest {

    private static final int MANY_LOOKS = 10_000;

    private final Marketplace market = new Marketplace();
    private final RoutingQueue broker = new RoutingQueue();
    private final WakeBackorders wakeBackorders =
            new WakeBackorders(new JdbcBackorders(Marketplace.POSTGRES.databases()), broker);

    @BeforeEach
    void nothing_of_others() {
        market.update("TRUNCATE stock_arrival");
    }

    @AfterEach
    void the_sums_are_right() {
        market.assertSumsAreRight();
    }

    @Test
    void stock_that_comes_goes_to_who_waits_longest() {
        UUID vendor = market.vendor(0);
        List<OrderId> orders = twoThatWait();
        OrderId first = orders.get(0);
        OrderId second = orders.get(1);
        market.restock(vendor, 4);
        assertEquals(2, wakeBackorders.wake());
        assertEquals(List.of(first, second), broker.woken());
        broker.woken().forEach(market::route);
        assertEquals(OrderStatus.ROUTED, market.status(first));
        assertEquals("339.00", held(first));
        assertEquals(OrderStatus.ROUTED, market.status(second), "of which one piece is there");
        assertEquals("4 4", stock(vendor));
    }

    @Test
    void who_gets_nothing_waits_on_as_if_nobody_had_asked() {
        UUID vendor = market.vendor(0);
        List<OrderId> orders = twoThatWait();
        OrderId first = orders.get(0);
        OrderId second = orders.get(1);
        market.restock(vendor, 3);
        wakeBackorders.wake();
        String before = history(second);
        broker.woken().forEach(market::route);
        broker.woken().forEach(market::route);
        assertEquals(OrderStatus.ROUTED, market.status(first));
        assertEquals(OrderStatus.BACKORDERED, market.status(second));
        assertEquals(before, history(second));
        assertEquals("0.00", held(second));
        assertEquals("3 3", stock(vendor));
    }

    @Test
    void credit_that_is_gone_meanwhile_leaves_the_order_waiting_and_the_stock_free() {
        UUID vendor = market.vendor(0);
        OrderId order = market.routed(3);
        market.update("UPDATE credit_account SET credit_limit = 338.99 WHERE retailer_id = ?", market.retailer());
        market.restock(vendor, 3);
        market.route(order);
        assertEquals(OrderStatus.BACKORDERED, market.status(order));
        assertEquals("3 0", stock(vendor));
        market.update("UPDATE credit_account SET credit_limit = 339 WHERE retailer_id = ?", market.retailer());
        market.route(order);
        assertEquals(OrderStatus.ROUTED, market.status(order));
    }

    @Test
    void an_offer_without_stock_and_the_stock_of_something_else_wake_nobody() {
        UUID vendor = market.vendor(0);
        market.routed(3);
        market.restock(vendor, 0);
        assertEquals(0, wakeBackorders.wake());
        Marketplace elsewhere = new Marketplace();
        elsewhere.restock(elsewhere.vendor(0), 9);
        assertEquals(0, wakeBackorders.wake());
        assertEquals(List.of(), broker.woken());
    }

    @Test
    void what_was_not_sent_is_sent_by_a_later_sweep() {
        UUID vendor = market.vendor(0);
        OrderId order = market.routed(3);
        market.restock(vendor, 3);
        broker.away = true;
        assertThrows(PipelineUnavailableException.class, wakeBackorders::wake);
        broker.away = false;
        assertEquals(0, wakeBackorders.wake(), "somebody else may still be at it");
        secondsPass();
        assertEquals(1, wakeBackorders.wake());
        assertEquals(List.of(order), broker.woken());
    }

    @Test
    void a_vendor_who_dies_before_its_commit_has_brought_nothing() {
        UUID vendor = market.vendor(0);
        market.routed(3);
        market.restockAndDie(vendor, 3);
        assertEquals(0, wakeBackorders.wake());
        assertEquals("0", arrivals());
    }

    /** Routing saw no stock, then it came and was looked for orders that wait, and only then routing wrote that one waits. */
    @Test
    void an_order_that_begins_to_wait_while_the_stock_comes_is_woken_by_a_later_look() {
        UUID vendor = market.vendor(0);
        OrderId order = market.approved(3);
        try (TestTransaction slow = Marketplace.POSTGRES.transaction()) {
            market.route(order, slow.databases());
            market.restock(vendor, 3);
            assertEquals(0, wakeBackorders.wake());
            assertEquals("1", arrivals());
            slow.commit();
        }
        assertEquals(OrderStatus.BACKORDERED, market.status(order));
        secondsPass();
        assertEquals(1, wakeBackorders.wake());
        market.route(order);
        assertEquals(OrderStatus.ROUTED, market.status(order));
    }

    @Test
    void stock_is_looked_at_until_nobody_can_have_missed_it_and_no_longer() {
        UUID vendor = market.vendor(0);
        market.routed(3);
        market.restock(vendor, 3);
        for (int look = 0; look < MANY_LOOKS && !arrivals().equals("0"); look++) {
            secondsPass();
            wakeBackorders.wake();
        }
        assertEquals("0", arrivals());
    }

    @Test
    void what_a_cancellation_frees_goes_to_who_waits_for_it() {
        UUID vendor = market.vendor(3);
        OrderId first = market.routed(3);
        OrderId second = market.routed(3);
        assertEquals(OrderStatus.BACKORDERED, market.status(second));
        market.cancel(first);
        assertEquals(1, wakeBackorders.wake());
        assertEquals(List.of(second), broker.woken());
        market.route(second);
        assertEquals(OrderStatus.ROUTED, market.status(second));
        assertEquals("3 3", stock(vendor));
    }

    /** By their ids, which tell their time; within one millisecond chance decides. */
    private List<OrderId> twoThatWait() {
        return Stream.of(market.routed(3), market.routed(3))
                .sorted(Comparator.comparing(OrderId::toString))
                .toList();
    }

    private void secondsPass() {
        market.update("UPDATE stock_arrival SET tried_at = tried_at - interval '5 seconds'");
    }

    private String arrivals() {
        return market.text("SELECT count(*) FROM stock_arrival");
    }

    private String held(OrderId order) {
        return market.text("SELECT credit_reserved FROM orders WHERE id = ?", order.value());
    }

    private String history(OrderId order) {
        return String.join(
                ", ",
                market.texts(
                        "SELECT concat_ws(' ', seq, to_status) FROM order_event WHERE order_id = ? ORDER BY seq",
                        order.value()));
    }

    private String stock(UUID vendor) {
        return market.text(
                "SELECT concat_ws(' ', stock_on_hand, stock_reserved) FROM offer WHERE vendor_id = ?", vendor);
    }
}
